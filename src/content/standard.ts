// The learning standards that lessons name, word for word.
import { z } from 'zod';
import { address, id, text } from '../fields.ts';

/** The file: by id. */
export const standardsSchema = z.record(
  id,
  z.strictObject({
    /** The name of the framework and its edition. */
    framework: text,
    /** As the framework writes it: "RH.9-10.8". */
    code: text,
    /** Its exact words. */
    text,
    url: address,
  }),
);

export interface Standard {
  id: string;
  framework: string;
  code: string;
  text: string;
  url: string;
}
