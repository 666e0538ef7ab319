/** Makes a text unreadable without a key that is not in the database. */
export interface SecretSealer {
  seal(text: string): Promise<string>;
  /** @throws CloudError where the key is another one, or lost */
  open(sealed: string): Promise<string>;
}
