const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of rendered Markdown, without its citations, for the index and for excerpts. */
export function plainText(html: string): string {
  return html
    .replace(/ ?<span class="cites">[\s\S]*?<\/span>/g, '')
    .replace(/<\/?(?:p|li|ul|ol|t[dhr]|table|h\d|blockquote|section|div|br|dt|dd)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
