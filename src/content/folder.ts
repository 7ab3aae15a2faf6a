// Which folder of content Astro builds or serves.

/**
 * What `--content DIR` on the command line says (npm run build -- --content DIR), or else the variable CONTENT_DIR, by which
 * npm run freeze names it; without either "content".
 * @throws Error where --content lacks its folder
 */
export function contentFolder(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const at = args.findIndex((arg) => arg === '--content' || arg.startsWith('--content='));
  if (at < 0) return env['CONTENT_DIR'] ?? 'content';
  const folder = args[at] === '--content' ? args[at + 1] : args[at]!.slice('--content='.length);
  if (folder === undefined || folder === '' || folder.startsWith('-')) {
    throw new Error('--content lacks its value: --content DIR');
  }
  return folder;
}
