import type { ProfileData } from './define.ts'

/** Thai has no full stop: sentences end where paragraphs do, and at ? ! and foreign points. */
export default {
  locale: 'th',
  source: 'Own list of common usage.',
  never: `
    ดร นาย นาง ผศ รศ ศ พ.ศ ค.ศ ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค น พล.อ พล.ต พ.ต.ท พ.ต.อ ร.ต.อ
    ร.ต.ท จ อ ต ถ ซ กม ซม มม กก โทร
  `,
  letterInitials: true,
} satisfies ProfileData
