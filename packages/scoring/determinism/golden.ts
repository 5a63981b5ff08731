/** The digest of everything; it changes only when what the library gives changes, and then in every engine alike. */
export const golden = "51044d94eabfb053-32966726";
