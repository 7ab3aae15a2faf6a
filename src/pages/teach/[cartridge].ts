// The lessons as packages that learning platforms import.
import type { APIRoute, GetStaticPaths } from 'astro';
import { cartridges } from '../../outputs/teach/cartridge/all.ts';
import { zip } from '../../outputs/zip.ts';
import { site } from '../../site/data.ts';

export const getStaticPaths = (() =>
  Object.values(cartridges).map((cartridge) => ({
    params: { cartridge: cartridge.name },
    props: { cartridge },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ cartridge: (typeof cartridges)['full'] }> = ({ props: { cartridge } }) =>
  new Response(zip(cartridge.files(site)) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/vnd.ims.imsccv1p1' },
  });
