import type { ProfileData } from './define.ts'

/** Hindi, with the danda or with the full stop. */
export default {
  locale: 'hi',
  source: 'Own list of common usage.',
  never: 'डॉ श्री श्रीमती सुश्री कु प्रो पं स्व मो मौ ई.पू रु क्र सं पृ ई.स वि.सं एडवो ले कै मे जन न्या जि',
  speech: 'कहा बोला बोली बोले पूछा पूछी चिल्लाया चिल्लाई बताया बुदबुदाया',
  speechReach: 3,
} satisfies ProfileData
