/** The hashed files that a page was started from: together they say which release it is. */
export function pageAssets(page: ParentNode): readonly string[] {
  const elements = page.querySelectorAll('script[src^="/assets/"], link[href^="/assets/"]');
  return [...elements].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
}
