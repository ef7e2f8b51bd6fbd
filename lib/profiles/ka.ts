import type { ProfileData } from './define.ts'

/** Georgian. */
export default {
  locale: 'ka',
  source: 'Own list of common usage.',
  never: `
    ე.წ ე.ი ა.შ მაგ იხ შდრ დაახლ პროფ აკად დოქ ქ ნ ბ ბ-ნი ქ-ნი სთ წთ რედ თარგმ გამომც შენ ძვ.წ ჩვ.წ სოფ რ-ნი ავტ
    მთ ტბ ინგლ გერმ ფრანგ რუს ლათ ბერძნ სს კმ მ
  `,
  ordinals: 'small',
  closingQuotes: '“',
  letterInitials: true,
} satisfies ProfileData
