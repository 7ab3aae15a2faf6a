// What outputs write of a site.
import { outputs } from '../../src/outputs/outputs.ts';
import type { Output } from '../../src/outputs/output.ts';
import { publish } from '../../src/outputs/publish.ts';
import type { Site } from '../../src/site/site.ts';

/** The text of an output of one file, a byte order mark included. */
export async function textOf(output: Output, site: Site, list: readonly Output[] = outputs): Promise<string> {
  const file = publish(site, list).find((each) => each.output === output);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file!.write!());
}

/** Whether a text is a URI by RFC 3986, for the format "uri" of JSON Schema: ASCII, with a percent sign only before two digits. */
export const isUri = (text: string): boolean =>
  /^[a-z][a-z\d+.-]*:\/\/[\w\-.~!$&'()*+,;=:@]+(?:\/(?:[\w\-.~!$&'()*+,;=:@/]|%[\da-f]{2})*)?(?:\?(?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?$/i.test(
    text,
  );
