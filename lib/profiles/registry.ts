import am from './am.ts'
import ar from './ar.ts'
import az from './az.ts'
import be from './be.ts'
import bg from './bg.ts'
import bn from './bn.ts'
import ca from './ca.ts'
import cs from './cs.ts'
import { cyrillic } from './cyrillic.ts'
import da from './da.ts'
import de from './de.ts'
import { type Profile, type ProfileData, profileOf } from './define.ts'
import el from './el.ts'
import en from './en.ts'
import es from './es.ts'
import et from './et.ts'
import eu from './eu.ts'
import fa from './fa.ts'
import fi from './fi.ts'
import fr from './fr.ts'
import gl from './gl.ts'
import gu from './gu.ts'
import he from './he.ts'
import hi from './hi.ts'
import hr from './hr.ts'
import hu from './hu.ts'
import hy from './hy.ts'
import id from './id.ts'
import is from './is.ts'
import it from './it.ts'
import ja from './ja.ts'
import ka from './ka.ts'
import kk from './kk.ts'
import km from './km.ts'
import kn from './kn.ts'
import ko from './ko.ts'
import { latin } from './latin.ts'
import lt from './lt.ts'
import lv from './lv.ts'
import mk from './mk.ts'
import ml from './ml.ts'
import mr from './mr.ts'
import my from './my.ts'
import nb from './nb.ts'
import nl from './nl.ts'
import pa from './pa.ts'
import pl from './pl.ts'
import pt from './pt.ts'
import ro from './ro.ts'
import ru from './ru.ts'
import si from './si.ts'
import sk from './sk.ts'
import sl from './sl.ts'
import sq from './sq.ts'
import sr from './sr.ts'
import sv from './sv.ts'
import sw from './sw.ts'
import ta from './ta.ts'
import te from './te.ts'
import th from './th.ts'
import tr from './tr.ts'
import uk from './uk.ts'
import und from './und.ts'
import ur from './ur.ts'
import vi from './vi.ts'
import zh from './zh.ts'

const LANGUAGES: ReadonlyMap<string, ProfileData> = new Map(
  [
    und,
    am,
    ar,
    az,
    be,
    bg,
    bn,
    ca,
    cs,
    da,
    de,
    el,
    en,
    es,
    et,
    eu,
    fa,
    fi,
    fr,
    gl,
    gu,
    he,
    hi,
    hr,
    hu,
    hy,
    id,
    is,
    it,
    ja,
    ka,
    kk,
    km,
    kn,
    ko,
    lt,
    lv,
    mk,
    ml,
    mr,
    my,
    nb,
    nl,
    pa,
    pl,
    pt,
    ro,
    ru,
    si,
    sk,
    sl,
    sq,
    sr,
    sv,
    sw,
    ta,
    te,
    th,
    tr,
    uk,
    ur,
    vi,
    zh,
  ].map((data) => [data.locale, data]),
)

/** The tags of all profiles, in alphabetical order. */
export const LOCALES: readonly string[] = [...LANGUAGES.keys()].sort()

/** Languages that share a profile. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['bs', 'hr'],
  ['sr-Latn', 'hr'],
  ['cnr', 'hr'],
  ['sh', 'hr'],
  ['ms', 'id'],
  ['mo', 'ro'],
  ['ti', 'am'],
  ['yue', 'zh'],
])

/** For the languages of a script that have no profile of their own. */
const SCRIPTS: ReadonlyMap<string, ProfileData> = new Map([
  ['Latn', { ...latin, smallStarts: false }],
  ['Cyrl', { ...cyrillic, smallStarts: false }],
])

/** The profile for a canonical BCP 47 tag; see {@link dataFor}. */
export function profileFor(tag: string): Profile {
  return profileOf(dataFor(tag))
}

/** No tag that has a profile is longer. */
const LONGEST_TAG = 16

/**
 * The language for a canonical BCP 47 tag: the tag's own, else that of the tag without its last
 * part (BCP 47 lookup, RFC 4647 §3.4), else that of the script it is written in, in the end `und`.
 */
export function dataFor(tag: string): ProfileData {
  // Only the start of a tag of any length can have a profile.
  const start = tag.length > LONGEST_TAG ? tag.slice(0, tag.lastIndexOf('-', LONGEST_TAG)) : tag
  for (let part = start; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const data = LANGUAGES.get(ALIASES.get(part) ?? part)
    if (data) return data
  }
  const { script } = new Intl.Locale(tag).maximize()
  return SCRIPTS.get(script ?? '') ?? und
}
