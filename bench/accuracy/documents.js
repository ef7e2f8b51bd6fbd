/**
 * The tables of accuracy in the documents, from a record.
 */
import path from 'node:path'
import { putInto, table } from '../support/tables.js'

/** Treebanks with little case or punctuation, or tokenised text: told, and left out of what is summed up. */
export const NOISY = new Set(['ko_gsd', 'et_ewt', 'ru_taiga', 'tr_boun', 'vi_vtb', 'it_vit'])

const figure = (number) => number.toFixed(1)

export function writeTables(root, { files }) {
  const names = Object.keys(Object.values(files)[0].scores)
  const rows = Object.entries(files).map(([name, { lang, ceiling, scores }]) => [
    NOISY.has(name) ? `${name} *` : name,
    lang,
    figure(ceiling),
    ...names.map((peer) => figure(scores[peer].f1)),
  ])
  putInto(path.join(root, 'docs/languages.md'), 'accuracy', table(['treebank', 'language', 'ceiling', ...names], rows))
  putInto(path.join(root, 'README.md'), 'accuracy', summary(files, names))
}

/** One row a group of languages: the means. */
function summary(files, names) {
  const groups = {
    English: (lang) => lang === 'en',
    'other European': (lang) => !['en', ...ASIAN].includes(lang),
    'Armenian, Hebrew, Persian, Urdu, Indic, Chinese, Japanese, Korean, Indonesian': (lang) => ASIAN.includes(lang),
  }
  const rows = Object.entries(groups).map(([title, includes]) => {
    const group = Object.entries(files).filter(([name, { lang }]) => includes(lang) && !NOISY.has(name))
    const mean = (of) => figure(group.reduce((sum, [, file]) => sum + of(file), 0) / group.length)
    return [
      title,
      group.length,
      mean(({ ceiling }) => ceiling),
      ...names.map((peer) => mean(({ scores }) => scores[peer].f1)),
    ]
  })
  return table(['mean F1', 'treebanks', 'ceiling', ...names], rows)
}

const ASIAN = ['hy', 'he', 'fa', 'ur', 'mr', 'ta', 'ja', 'zh', 'ko', 'id']
