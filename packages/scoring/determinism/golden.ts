/** The digest of everything; it changes only when what the library gives changes, and then in every engine alike. */
export const golden = "b439641126a84474-33125567";
