import { nameWords } from '../syntax/text.js'

/** What a name says about how many values it can have. `few`: a set the program knows. `many`: one for each thing that comes along. */
export type Hint = 'few' | 'many' | null

/** Last words of names whose values the source itself chooses from: a locale, a file extension, a type name. */
const FEW = new Set(
  (
    'locale lang language ext extension type kind mode method level status code format theme color colour size unit category role env ' +
    'environment platform version mime encoding charset alg algorithm protocol currency country timezone tz feature flag option ' +
    'options setting settings name names tag prop property attr attribute field column command plugin module component rule hook action event ' +
    'events topic namespace ns scope group layer font family icon style variant selector template schema model table constructor ctor class ' +
    'klass cls proto prototype fn func function callback cb handler listener factory loader parser index idx depth length count ' +
    'width height radius scale bits port pid state step phase stage section tab page route slot provider driver adapter engine ' +
    'target build config configuration preset profile brand vendor os browser device arch direction position side axis align weight ' +
    'priority severity order sort strategy policy permission label title description prefix suffix separator pattern regex regexp flags ' +
    'opcode operator tokentype builtin symbol literal constant enum definition def descriptor signature'
  ).split(' '),
)
/** Last words of names with one value for each user, message, document or moment. */
const MANY = new Set(
  (
    'id ids uuid guid email session sid ip address text message msg content html body sql prompt payload nonce timestamp ' +
    'jwt cookie user customer account request req socket conn connection client node element el elem document doc phone err error ' +
    'exception chunk line sha hash etag fingerprint username digest checksum cid query search input order invoice job task visitor peer ticket'
  ).split(' '),
)
/** Words before `id` that make it one of few: `pluginId`, `localeId`. */
const FEW_OWNERS = new Set(
  (
    'plugin module component command theme locale feature rule font store scope extension language schema model type kind ' +
    'provider driver route page view layer slot action widget panel tool menu item icon template style category group namespace ' +
    'package app application project tenant config setting env environment region zone version build target chain network table column field ' +
    'option mode entry chunk asset file script vendor device api service worker'
  ).split(' '),
)

/** Two last words that say more than the last alone: of a person, where `token` may be one of a grammar. */
const MANY_PAIRS =
  /^(?:session|access|auth|refresh|bearer|csrf|reset|push|device) token$|^(?:user|login|nick|account) name$/

/** What the last words of a name, or of a path of names, say. */
export function hintOf(name: string, owner: string | null = null): Hint {
  const words = [...(owner === null ? [] : nameWords(owner)), ...nameWords(name)]
  const last = words.at(-1) ?? ''
  const before = words.at(-2) ?? ''
  if (last === 'id' || last === 'ids') return FEW_OWNERS.has(before) ? 'few' : 'many'
  if (MANY.has(last) || MANY_PAIRS.test(`${before} ${last}`)) return 'many'
  return FEW.has(last) || FEW.has(last.replace(/s$/, '')) ? 'few' : null
}

/** Functions whose work is to keep what they are given: their callers are code, not traffic. */
const REGISTERING =
  /^_*(?:register|unregister|use|plugin|define|declare|install|extend|provide|configure|enable|add(?:plugin|handler|listener|hook|middleware|rule|route|command|component|type|provider|factory|parser|loader|extension|transform|validator|resolver|module|directive|filter|helper|method|observer|locale|messages|language|format|icon|font|style|theme|alias|feature)|on(?:[A-Z]|$)|subscribe|watch|observe|before|after|inject|bind|contribute|set[A-Z]?|map|alias|mixin|load|import|require|init|setup|bootstrap|preload|defer|whenReady|ready|describe|it|test|option|argument|command|bundle)/

export function isRegistering(name: string): boolean {
  return (
    REGISTERING.test(name) ||
    /(?:Plugin|Handler|Listener|Hook|Middleware|Factory|Callback|Extension|Observer|Subscriber)s?$/.test(name)
  )
}

/** Fields of a request that the protocol or the program chooses from. */
const FEW_OF_REQUEST = /^(?:method|protocol|httpVersion|locale|lang|language|encoding|type|contentType|route|baseUrl)$/

export function isFewOfRequest(name: string): boolean {
  return FEW_OF_REQUEST.test(name)
}

/** `app.user.id`: of whoever is logged in, one for a page. */
export function isLoggedIn(path: readonly string[]): boolean {
  return path.at(-2) === 'user' && path.at(-1) === 'id'
}

/** A method that by its name runs any number of times: a setter, a redraw. */
export function isRepeatedByName(name: string): boolean {
  return /^[$_#]*(?:set|update|refresh|change|replace|redraw|rerender|reload)(?:[A-Z]|$)/.test(name)
}

/** Functions that never give the same value twice. */
export const MINTED =
  /^(?:randomUUID|uuid|uuidv?[1-7]|v[1457]|nanoid|now|random|randomBytes|hrtime|cuid|createId|ulid|generateId|genId|uniqueId|newId|guid|toISOString|bigint|randomInt|getRandomValues)$/
/** Functions whose result differs as their receiver and arguments do. */
export const TRANSPARENT =
  /^(?:String|Number|Symbol|toString|toLowerCase|toUpperCase|trim|slice|substring|substr|replace|replaceAll|normalize|join|concat|valueOf|resolve|basename|dirname|relative|parseInt|parseFloat|encodeURIComponent|decodeURIComponent|get|header|param|query|update|digest|padStart|at|toLocaleLowerCase|freeze|serialize|escape)$/
