/**
 * What is to be known of the encodings of the WHATWG Encoding standard. Names are the standard's.
 */

/** Encodings in which a character takes a number of bytes that only decoding tells. */
const MULTI_BYTE = new Set(['gb18030', 'gbk', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr'])

export function isUtf8(encoding: string): boolean {
  return encoding === 'utf-8'
}

function isUtf16(encoding: string): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/** Whether a code unit takes just one byte. */
export function isSingleByte(encoding: string): boolean {
  return !isUtf8(encoding) && !isUtf16(encoding) && !MULTI_BYTE.has(encoding)
}

/** Whether a byte order mark at the start is no text. */
export function hasMark(encoding: string): boolean {
  return isUtf8(encoding) || isUtf16(encoding)
}
