import type { ProfileData } from './define.ts'

/** Georgian. */
export default {
  locale: 'ka',
  source: 'Own list of common usage.',
  never: `
    ე.წ ე.ი მაგ იხ შდრ დაახლ პროფ აკად დოქ ქ ნ ბ ბ-ნი ქ-ნი რედ თარგმ გამომც ძვ.წ ჩვ.წ სოფ რ-ნი ავტ მთ ტბ ინგლ
    გერმ ფრანგ რუს ლათ ბერძნ სს
  `,
  beforeStarter: 'ა.შ სთ წთ კმ მ',
  beforeNumber: 'გვ ტელ',
  starters: `
    მაგრამ თუმცა ამიტომ შემდეგ მერე ახლა დღეს გუშინ ხვალ ეს ის ისინი მე ჩვენ თქვენ ამის იმის როცა როდესაც რატომ სად
    როგორ დიახ მხოლოდ ასევე აქ იქ
  `,
  ordinals: 'small',
  speech: 'თქვა იკითხა ჰკითხა უთხრა უპასუხა მიუგო იყვირა დაიყვირა დაიძახა წამოიძახა დაამატა დასძინა ჩაიჩურჩულა',
  closingQuotes: '“',
  letterInitials: true,
} satisfies ProfileData
