/** Words that come from data, literal in Markdown and in the HTML that it may become (GFM: pipes, links, images, raw HTML). */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
}
