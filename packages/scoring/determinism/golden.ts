/** The digest of everything; it changes only when what the library gives changes, and then in every engine alike. */
export const golden = "4ae475cc71ed92d1-32966734";
