import type { BodyRow, ItemRow } from './schema.js'

const READS = ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData', 'buffer', 'textConverted']

/** Calls whose response keeps its connection until its body is read. */
export const BODIES: readonly BodyRow[] = [
  {
    kind: 'body',
    callee: { name: ['get', 'request'], from: ['http', 'https', 'follow-redirects'] },
    gives: 'callback',
    event: 'response',
    dump: { method: 'resume', awaited: false },
    source: 'https://nodejs.org/api/http.html#class-httpclientrequest',
    measured: '137 KB per large response, 5.9 KB per small one (body-http-noresume-big, body-http-noresume-small)',
  },
  {
    kind: 'body',
    callee: { name: 'request', from: ['undici'] },
    gives: 'promise',
    callback: { error: 0, item: 1 },
    part: 'body',
    dump: { method: 'dump', awaited: true },
    source: 'https://undici.nodejs.org/#/?id=garbage-collection',
    measured: '211 KB per large response (body-undici-request-unconsumed)',
  },
  {
    kind: 'body',
    callee: { name: ['get', 'post', 'put', 'patch', 'delete', 'request', 'axios', 'default'], from: ['axios'] },
    gives: 'promise',
    part: 'data',
    option: { name: 'responseType', value: 'stream' },
    dump: { method: 'destroy', awaited: false },
    source: 'https://axios-http.com/docs/req_config',
    measured: '137 KB per large response of http.get, which it wraps (body-http-noresume-big)',
  },
  {
    kind: 'body',
    callee: { name: 'stream', from: ['got'] },
    gives: 'value',
    dump: { method: 'destroy', awaited: false },
    source: 'https://github.com/sindresorhus/got/blob/main/documentation/3-streams.md',
    measured: '190 KB and a connection per large response',
  },
  {
    kind: 'body',
    callee: { name: ['got', 'default', 'get', 'post', 'put', 'patch', 'delete'], from: ['got'] },
    gives: 'value',
    option: { name: 'isStream', value: true },
    dump: { method: 'destroy', awaited: false },
    source: 'https://github.com/sindresorhus/got/blob/main/documentation/3-streams.md',
    measured: '150 KB and a connection per large response',
  },
  {
    kind: 'body',
    callee: { name: ['fetch', 'default'], from: ['node-fetch'] },
    gives: 'promise',
    part: 'body',
    reads: READS,
    dump: { method: 'resume', awaited: false },
    confidence: 'possible',
    source: 'https://github.com/node-fetch/node-fetch#bodybody',
  },
  {
    kind: 'body',
    callee: { name: 'fetch', from: ['global', 'undici'] },
    gives: 'promise',
    part: 'body',
    reads: READS,
    dump: { method: 'cancel', awaited: true, optional: true },
    collected: true,
    confidence: 'possible',
    source: 'https://undici.nodejs.org/#/?id=garbage-collection',
    measured: 'clean once the response is collected; until then one connection (body-unconsumed-big)',
  },
]

/** The reader of a body of `fetch`: whoever has it must read to the end or cancel. */
export const BODY_READER: ItemRow = {
  kind: 'item',
  callee: { name: 'getReader' },
  noun: 'reader',
  gives: 'value',
  stream: true,
  release: { own: ['cancel'] },
  source: 'https://developer.mozilla.org/en-US/docs/Web/API/ReadableStreamDefaultReader/cancel',
  measured: 'one connection per long response, also after releaseLock() and a collection; none after cancel()',
}
