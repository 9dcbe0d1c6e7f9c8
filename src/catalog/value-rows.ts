import type { Callee } from './schema.js'

/** A call that adds an entry to a list that the process keeps: `console.time(label)`, `import(address)`. */
export interface TableRow {
  readonly kind: 'table'
  readonly callee: Callee
  /** Which argument tells entries apart; null where each call adds one. */
  readonly key: number | null
  /** … by this property of it. */
  readonly property?: string
  /** The member that holds the list, where the list belongs to an object: it counts where that is shared. */
  readonly of?: string
  /** Names of calls that take an entry out, or all. */
  readonly remove: readonly string[]
  /** What to do instead: a sentence without its full stop. */
  readonly remedy: string
  readonly source: string
  readonly measured?: string
}

/** Something that is made once and shared, and what it costs to make it again and again. */
export interface ClientRow {
  readonly kind: 'client'
  /**
   * The modules it comes from, without `node:`; `global` for a name of the global object, `*` for any module. One
   * between slashes is a regular expression for the whole name.
   */
  readonly from: readonly string[]
  /**
   * What is called: an export, `default`, or the path of a member, as `MongoClient.connect`. One between slashes is a
   * regular expression for the whole path, without `default`.
   */
  readonly name: string | readonly string[]
  /** The export whose instance has the method: `Kafka` for `kafka.producer()`. */
  readonly on?: string
  readonly made: 'new' | 'call' | 'either'
  /** The noun for messages: `connection pool`. */
  readonly what: string
  /** What stays, for messages: `its pool of sockets`. */
  readonly holds: string
  /**
   * What making one per call does.
   *
   * - `leaks`: what it holds stays until it is closed. - `churns`: each opens connections of its own, which are freed
   *   after a while. - `rebuilds`: it costs time, and nothing stays.
   */
  readonly harm: ClientHarm
  /** The methods that close it. */
  readonly release: readonly string[]
  /** It does its harm only if one of these holds. */
  readonly when?: readonly ClientCondition[]
  /** The harm where none of `when` holds; none if absent. */
  readonly otherwise?: ClientHarm
  /** How long what it opened stays: `10 s`, or `until …`. */
  readonly freedAfter?: string
  /** One for each piece of work is as usual as a shared one: what counts is that it is closed. */
  readonly oneEach?: boolean
  /** Why one per call is right: it is never reported. */
  readonly perCallOk?: string
  readonly source: string
  /** What was measured, of how many that were made, used and dropped. */
  readonly measured?: string
  /** False: its harm was neither measured nor documented by its vendor. */
  readonly proven?: boolean
}

type ClientHarm = 'leaks' | 'churns' | 'rebuilds'

/** A method that is called on the client; or an option, by the path that leads to it from an argument. */
export type ClientCondition =
  | { readonly calls: readonly string[] }
  | {
      readonly argument: number
      /** Empty for the argument itself. */
      readonly path: readonly string[]
      /** `text`: a string, or what the environment holds. `literal`: an object made on the spot. */
      readonly is: 'true' | 'not-false' | 'not-zero' | 'set' | 'unset' | 'text' | 'literal'
    }

/**
 * A call that lends something out: a connection of a pool, a transaction, a lock. Whoever gets it must give it back.
 * The object that the call is made on is known by `callee` (`from` and `made`: where the file shows what it is), or by
 * its name alone (`named`), which is `likely` and needs one of `marks` as well.
 */
export interface ItemRow {
  readonly kind: 'item'
  readonly callee: Callee
  /** What makes the object: `Pool` of `new Pool()`, `createPool`, the type `Pool`; anything that `callee.from` gives if absent. */
  readonly made?: readonly string[]
  /** The last name of the object, as a regular expression source, where the file does not show where it comes from. */
  readonly named?: string
  /** Members of the item that tell what it is where only the name of the object speaks for it. */
  readonly marks?: readonly string[]
  /** Modules whose import tells that the call is another library's. */
  readonly unless?: readonly string[]
  /** What the item is called in a message: `client`. */
  readonly noun: string
  /** How it comes where the call gets no callback. */
  readonly gives: 'promise' | 'value'
  /** The result is an array or object of which this element or property is the item. */
  readonly part?: string
  /** The item comes by a function that is the last argument; positions of its parameters. Any other function given to the call is run by the library, which takes the item back itself. */
  readonly callback?: { readonly error: number; readonly item: number; readonly release?: number }
  /** `own`: methods of the item. `pool`: methods of the object it comes from, which get it. `call`: the item is a function that gives back. `undo`: of `own`, what ends it where its work failed. */
  readonly release: {
    readonly own?: readonly string[]
    readonly pool?: readonly string[]
    readonly call?: boolean
    readonly undo?: string
  }
  /**
   * It is the reader or writer of a web stream: used up where a read says `done`, and of no use where a promise of its
   * own rejects.
   */
  readonly stream?: boolean
  /** The object must outlive the call: a field, an import, a variable of the module; a parameter's may. */
  readonly shared?: boolean
  /** Methods of the item that take what it holds: where one rejects, there is nothing to give back. */
  readonly opens?: readonly string[]
  /** Methods of the item whose promise is settled whatever happens to the connection. */
  readonly settles?: readonly string[]
  /** Events that only an item listens to that is kept on purpose. */
  readonly keeps?: readonly string[]
  readonly source: string
  readonly measured?: string
}

/** A call whose response has a body that must be read or let go of: until then it keeps its connection. */
export interface BodyRow {
  readonly kind: 'body'
  readonly callee: Callee
  /** `promise`: of the response. `value`: the response itself. `callback`: it is the first parameter of the last argument. */
  readonly gives: 'promise' | 'callback' | 'value'
  /** The response comes as well to a listener of this event of what the call gives. */
  readonly event?: string
  /** The response comes as well to a function that is the last argument; positions of its parameters. */
  readonly callback?: { readonly error: number; readonly item: number; readonly release?: number }
  /** The property of the response that is the body; the response itself if absent. */
  readonly part?: string
  /** Methods of the response that read the body. */
  readonly reads?: readonly string[]
  /** An option that the call must have, with this value: `responseType: 'stream'`. */
  readonly option?: { readonly name: string; readonly value: string | boolean }
  /** A method of the body that lets it go, for the message; `awaited` where it gives a promise, `optional` where there may be no body. */
  readonly dump: { readonly method: string; readonly awaited: boolean; readonly optional?: boolean }
  /** A response that is collected lets its connection go: the body holds it until then, and no longer. */
  readonly collected?: boolean
  /** Not surer than this. */
  readonly confidence?: 'likely' | 'possible'
  readonly source: string
  readonly measured?: string
}
