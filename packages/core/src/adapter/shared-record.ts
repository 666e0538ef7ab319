import type { Json } from '../json.ts';

/** A small value that all processes of one machine share, such as the turns that are spent of an account's quota. No secret goes into it. */
export interface SharedRecord {
  /**
   * Changes the value with nobody in between. `change` gets what is there (undefined where nothing is; a text where it is not readable as JSON)
   * and returns what is to be there; undefined keeps what is there. It is called again where another process was first.
   * Rejects where the value cannot be read or kept.
   */
  update(change: (current: Json | undefined) => Json | undefined): Promise<void>;
}
