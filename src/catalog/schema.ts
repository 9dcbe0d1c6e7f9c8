import type { BodyRow, ClientRow, ItemRow } from './value-rows.js'

export type * from './value-rows.js'

/** The row types of the catalogue. Library knowledge is data; a library that fits no row extends a type here, never a rule. */

/** What is called. All conditions that are given must hold. */
export interface Callee {
  /** The called name: `on` of `bus.on()`, `setInterval`, `Promise` of `new Promise()`. */
  readonly name: string | readonly string[]
  /** The modules the callee, or the object it is called on, comes from; `global` for unresolved names. */
  readonly from?: readonly string[]
  /** The name of what it is called on: `app` of `app.get()`, `Promise` of `Promise.all()`; `*` for anything, `-` for bare calls. */
  readonly receiver?: string | readonly string[]
  /** The first argument is a string that starts so: a route path. */
  readonly firstArgument?: string
}

/**
 * A pair of calls that adds and removes listeners.
 * Arguments are positions in the call; `event` null means that the API has one event.
 */
export interface ListenerRow {
  readonly kind: 'listener'
  /** Removals match additions of the same family only. */
  readonly family: string
  /**
   * The called names. One between slashes is a regular expression for the whole name; its first group is the event:
   * `/add(\\w+)Listener/`.
   */
  readonly add: readonly string[]
  /** Additions whose listener goes when it has fired. */
  readonly once?: readonly string[]
  readonly remove: readonly string[]
  /** Removals of every listener of an event, or of all events. */
  readonly removeAll?: readonly string[]
  readonly arguments: {
    readonly event: number | null
    readonly handler: number
    readonly options?: number
    /** What the listener gets as `this`; it is kept with it. */
    readonly context?: number
    /** The target, where the call is made on nothing or on a helper: `addAbortListener(signal, f)`. A text names a global. */
    readonly target?: number
    /** A list or store of disposables that takes the listener's handle over. */
    readonly disposables?: number
  }
  /** Modules or globals the target comes from; any target if absent. */
  readonly from?: readonly string[]
  /** Names of what the call is made on, where the target is an argument: `renderer` of `renderer.listen(el, 'click', f)`. */
  readonly receiver?: readonly string[]
  /** Modules of which the file imports at least one, by prefix, where the called name alone is too common. */
  readonly imports?: readonly string[]
  /** The name is common: the call counts only where its handler is a function in plain sight. */
  readonly plainHandler?: boolean
  /** The event text for an API with one event that has a name. */
  readonly event?: string
  /** The same function is kept once (`EventTarget`). */
  readonly deduplicates?: boolean
  /**
   * `event-target`: the third argument of `addEventListener`, a capture flag or an object with `once` and `signal`.
   * `named`: a literal counts that names `once` or `signal`, as some emitters take it; anything else has another meaning.
   */
  readonly options?: 'event-target' | 'named'
  /**
   * A method whose result gives what its target gives, `pipe`: where all its arguments are calls of these modules, and
   * none is one of `ends`, after which nothing comes any more.
   */
  readonly through?: { readonly method: string; readonly from: readonly string[]; readonly ends: readonly string[] }
  /** An instance of a class with a base that is given as `context` ends its listeners with itself. */
  readonly endsWithContext?: boolean
  /** What the addition returns where it is not the target. */
  readonly returns?: 'handle'
  readonly source: string
  /** Growth per addition in bytes, as measured, with the case's name. */
  readonly measured?: string
}

/** How often a callback runs and what its run is called. `inline`: as often as the code around the call. */
export interface CallbackRow {
  readonly kind: 'callback'
  readonly callee: Callee
  /** Which argument is the callback: a position, the last one, or every function among them. */
  readonly argument: number | 'last' | 'every'
  /** The callback is this property of the argument. */
  readonly property?: string | readonly string[]
  readonly runs:
    | 'inline'
    | 'element'
    | 'render'
    | 'effect'
    | 'mount'
    | 'connection'
    | 'request'
    | 'job'
    | 'event'
    | 'interval'
    | 'teardown'
  readonly frequency: 'once' | 'many'
  /** The callback's own parameters are made for each run and die with it. */
  readonly ownParameters?: boolean
  /** A function that the callback returns takes back what it did; false: it is documented to be ignored. */
  readonly cleanup?: boolean
  /** Where to take back what the callback did, for the message, if it is not what the callback returns. */
  readonly hook?: string
  /** The call registers with the component that is being set up: after an `await` there is none, and nothing runs it. */
  readonly duringSetup?: boolean
  readonly source: string
}

/** A call that returns the function it was given, wrapped: `debounce(fn)`, `useCallback(fn)`. */
export interface WrapperRow {
  readonly kind: 'wrapper'
  readonly callee: Callee
  readonly source: string
}

/**
 * The hooks of a class or options object that a framework instantiates. A class follows a row by its base class, a
 * decorator, an interface or the name of a method of its own; an options object by who gets it and by its hooks.
 * A hook's name between slashes is a regular expression for the whole name.
 */
export interface LifecycleRow {
  readonly kind: 'lifecycle'
  readonly framework: string
  /** Names of base classes, as regular expression sources; matched against the last name of `extends`. */
  readonly superclass?: string
  /** Names of decorators. */
  readonly decorators?: readonly string[]
  /** Modules that the base class or decorator comes from, where the name alone is too common. */
  readonly from?: readonly string[]
  /** Static members that stand in for `from` where the base class is the project's own. */
  readonly statics?: readonly string[]
  /** Names of interfaces that a class implements. */
  readonly interfaces?: readonly string[]
  /** Methods that no other kind of class or options object has: one of them marks it. */
  readonly marks?: readonly string[]
  /** Options objects follow this row: at least one hook of these marks one. */
  readonly options?: boolean
  /** The functions that are given the options object. `export default` and objects with two hooks count where there are none. */
  readonly definers?: readonly string[]
  /** The options object is what a function returns that is given to this call: `Alpine.data('x', () => ({ … }))`. */
  readonly returnedTo?: { readonly name: string; readonly receiver: string }
  /** The first parameter of a hook has this name, as a regular expression source: the element of a directive. */
  readonly firstParameter?: string
  readonly instances: 'one' | 'many'
  /** Run once in an instance's life. */
  readonly once: readonly string[]
  /** Run any number of times in an instance's life. */
  readonly many: readonly string[]
  /** May run again in an instance's life, and mostly does not: when an element is moved. */
  readonly again?: readonly string[]
  readonly render?: readonly string[]
  /** Methods that serve a request, a connection or a job, and own what they are given. */
  readonly serves?: Readonly<Partial<Record<ServingKind, readonly string[]>>>
  /** Decorators of methods that the framework calls on events, requests or jobs. */
  readonly decorated?: Readonly<Partial<Record<ServingKind | 'event', readonly string[]>>>
  readonly teardown: readonly string[]
  /** Names that people take for a hook. */
  readonly misnomers?: readonly string[]
  /** Hooks are looked up on the prototype: a field of the same name is never called. */
  readonly prototypeHooks?: boolean
  readonly source: string
}

type ServingKind = 'request' | 'connection' | 'job'

/** An expression of a known life, by root and path; `from` names modules, `global`, `import` for any module, `*` for anything; `(*)` as a step stands for a call with any arguments, `*` for any step, `**` for any number. */
export interface LifeRow {
  readonly kind: 'life'
  readonly from: readonly string[]
  readonly path: readonly string[]
  /** `program`: as long as the program. `fresh`: made by this call. `mount`: kept by the component. */
  readonly life: 'program' | 'fresh' | 'mount'
  readonly source: string
}

/** A function that takes over the release of what it is given: `this._register(…)`, `context.subscriptions.push(…)`. */
export interface OwnerRow {
  readonly kind: 'owner'
  readonly callee: Callee
  /** It only keeps what it is given: a listener kept in a list is removed from there, a target is not released by it. */
  readonly keepsOnly?: boolean
  readonly source: string
}

/** A member of a per-run object that is pooled and outlives the run: `req.socket`. */
export interface PooledRow {
  readonly kind: 'pooled'
  /** Names of the parameter, by convention or by the row that gives it. */
  readonly of: readonly string[]
  readonly path: readonly string[]
  readonly source: string
  readonly measured?: string
}

export type Row =
  ListenerRow | CallbackRow | WrapperRow | LifecycleRow | LifeRow | OwnerRow | PooledRow | ClientRow | ItemRow | BodyRow
