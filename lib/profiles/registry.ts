import bg from './bg.ts'
import cs from './cs.ts'
import da from './da.ts'
import de from './de.ts'
import type { Profile } from './define.ts'
import el from './el.ts'
import en from './en.ts'
import es from './es.ts'
import et from './et.ts'
import fi from './fi.ts'
import fr from './fr.ts'
import hr from './hr.ts'
import hu from './hu.ts'
import hy from './hy.ts'
import is from './is.ts'
import it from './it.ts'
import lt from './lt.ts'
import lv from './lv.ts'
import nb from './nb.ts'
import nl from './nl.ts'
import pl from './pl.ts'
import pt from './pt.ts'
import ro from './ro.ts'
import ru from './ru.ts'
import sk from './sk.ts'
import sl from './sl.ts'
import sv from './sv.ts'
import tr from './tr.ts'
import uk from './uk.ts'
import und from './und.ts'

const PROFILES: ReadonlyMap<string, Profile> = new Map(
  [bg, cs, da, de, el, en, es, et, fi, fr, hr, hu, hy, is, it, lt, lv, nb, nl, pl, pt, ro, ru, sk, sl, sv, tr, uk].map(
    (profile) => [profile.locale, profile],
  ),
)
/** Languages that share a profile. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
])

/**
 * The profile for a canonical BCP 47 tag: the tag's own, else that of the tag without its last
 * part (BCP 47 lookup, RFC 4647 §3.4), in the end `und`.
 */
export function profileFor(tag: string): Profile {
  let part = tag
  for (;;) {
    const profile = PROFILES.get(ALIASES.get(part) ?? part)
    if (profile) return profile
    const cut = part.lastIndexOf('-')
    if (cut < 0) return und
    part = part.slice(0, cut)
  }
}
