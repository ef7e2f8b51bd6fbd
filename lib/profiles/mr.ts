import type { ProfileData } from './define.ts'

/** Marathi, with the danda or with the full stop. */
export default {
  locale: 'mr',
  source: 'Own list of common usage, checked against the development half of UD Marathi-UFAL (CC BY-SA 4.0).',
  never: 'डॉ श्री श्रीमती सौ कु प्रा पं स्व मा न्या कै रु क्र पृ उदा इ.स ई.स अॅड ॲड पु.ल जि ता मो',
  speech: `
    म्हणाला म्हणाली म्हणाले म्हणालो म्हणतो म्हणते म्हणतात विचारले विचारतो विचारते बोलला बोलली बोलले उत्तरला
    उत्तरली ओरडला ओरडली सांगितले पुटपुटला
  `,
  speechReach: 4,
} satisfies ProfileData
