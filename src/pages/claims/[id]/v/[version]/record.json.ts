// The state of a claim at one version as data, byte for byte as it was frozen.
import type { APIRoute, GetStaticPaths } from 'astro';
import { versionPages, versionParams, type VersionPage } from '../../../../../publish/version-pages.ts';
import { site } from '../../../../../site-data.ts';

export const getStaticPaths = (() =>
  versionPages(site).map((page) => ({ params: versionParams(page), props: page }))) satisfies GetStaticPaths;

export const GET: APIRoute<VersionPage> = ({ props }) =>
  new Response(props.version.files.record, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
