/**
 * HTML blocks: CommonMark 0.31, section 4.6.
 */
import { type Answer, MAYBE, NO } from './starts.ts'

/** Ends at a blank line. */
export const TO_BLANK_LINE = ''

const RAW = /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i
const RAW_END = /<\/(?:script|pre|style|textarea)>/i
const BLOCK_TAGS = new Set(
  `address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link
  main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead
  title tr track ul`.split(/\s+/),
)
const TAG = /^<\/?([a-z][a-z0-9]*)(?:[ \t>]|\/>|$)/i
const ATTRIBUTE = String.raw`[ \t]+[a-z_:][a-z0-9_.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`
const ALONE = new RegExp(
  String.raw`^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*[ \t]*\/?>|<\/[a-z][a-z0-9-]*[ \t]*>)[ \t]*$`,
  'i',
)
/** What any of the starts begins with. */
const BEGUN = /^<(?:[a-z!?/]|$)/i
/** The longest start that is told before the line is whole: <blockquote */
const LONGEST_NAME = 16

/** What ends an HTML block, as a string, an expression, or {@link TO_BLANK_LINE}. */
export type HtmlEnd = string | RegExp

/**
 * What ends the HTML block that starts here, or that none does.
 *
 * @param inParagraph whether a paragraph is open, behind which a lone tag starts no block
 */
export function htmlBlockAt(rest: string, inParagraph: boolean, whole: boolean): HtmlEnd | Answer {
  if (!BEGUN.test(rest)) return NO
  if (RAW.test(rest) && (whole || rest.length > 9)) return RAW_END
  if (rest.startsWith('<!--')) return '-->'
  if (rest.startsWith('<?')) return '?>'
  if (rest.startsWith('<![CDATA[')) return ']]>'
  if (/^<![a-z]/i.test(rest)) return '>'
  const [tag = '', name = ''] = TAG.exec(rest) ?? []
  // Where the text ends, so does the name only if the line is whole.
  if (BLOCK_TAGS.has(name.toLowerCase()) && (whole || !tag.endsWith(name))) return TO_BLANK_LINE
  if (!whole && (rest.length < LONGEST_NAME || !inParagraph)) return MAYBE
  if (!inParagraph && ALONE.test(rest)) return TO_BLANK_LINE
  return NO
}

/** The most that must be seen at once to find an end. */
export const LONGEST_END = 12

/** Whether an end that is not {@link TO_BLANK_LINE} stands in a text. */
export function endsHtml(end: HtmlEnd, text: string): boolean {
  return typeof end === 'string' ? text.includes(end) : end.test(text)
}
