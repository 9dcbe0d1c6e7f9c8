import type { Callee } from './schema.js'

/** A call that makes something of unknown size that is habitually large. */
export interface ProducerRow {
  readonly kind: 'producer'
  readonly callee: Callee
  /** What it makes, for messages: `the pixels of an image`. */
  readonly what: string
  /** The result is an object or array of which these parts are the large value. */
  readonly parts?: readonly string[]
  /** It takes no arguments: the name with arguments is another method. */
  readonly bare?: boolean
  /** The call must stand under an `await`: the name is also that of a method which makes something small. */
  readonly awaited?: boolean
  /** The result is the second parameter of a callback, where the last argument is a function. */
  readonly callback?: boolean
  readonly confidence?: 'possible'
  readonly source: string
}

const MDN = 'https://developer.mozilla.org/docs/Web/API'
const DATABASES = [
  'db',
  'database',
  'pool',
  'conn',
  'connection',
  'pg',
  'mysql',
  'sql',
  'knex',
  'sequelize',
  'prisma',
  'queryRunner',
  'dataSource',
]

/** What makes habitually large values beside arrays, buffers and files of a size that the source says. */
export const PRODUCERS: readonly ProducerRow[] = [
  {
    kind: 'producer',
    callee: { name: ['arrayBuffer', 'bytes'], receiver: '*' },
    bare: true,
    what: 'the bytes of a body',
    source: `${MDN}/Response/arrayBuffer`,
  },
  {
    kind: 'producer',
    callee: { name: ['json', 'text'], receiver: ['res', 'resp', 'response'] },
    bare: true,
    awaited: true,
    what: 'a response body',
    source: `${MDN}/Response/json`,
  },
  {
    kind: 'producer',
    callee: { name: 'text', receiver: ['file', 'blob'] },
    bare: true,
    awaited: true,
    what: 'the contents of a file',
    source: `${MDN}/Blob/text`,
  },
  {
    kind: 'producer',
    callee: { name: 'FileReader', from: ['global'] },
    parts: ['result'],
    what: 'the contents of a file',
    source: `${MDN}/FileReader/result`,
  },
  {
    kind: 'producer',
    callee: { name: ['get', 'request'], from: ['axios'] },
    parts: ['data'],
    what: 'a response body',
    source: 'https://axios-http.com/docs/res_schema',
  },
  {
    kind: 'producer',
    callee: {
      name: ['toArray', 'findMany', 'findAll', 'findAndCountAll', 'getMany', 'getRawMany', '$queryRaw', 'queryRaw'],
      receiver: '*',
    },
    what: 'the rows of a query',
    source: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference#findmany',
  },
  {
    kind: 'producer',
    callee: { name: ['query', 'execute'], receiver: DATABASES },
    parts: ['rows', 'recordset', '0'],
    callback: true,
    what: 'the rows of a query',
    source: 'https://node-postgres.com/apis/result',
  },
  {
    kind: 'producer',
    callee: { name: ['query', 'execute'], from: ['pg', 'mysql', 'mysql2', 'mysql2/promise', 'mssql', 'mariadb'] },
    parts: ['rows', 'recordset', '0'],
    callback: true,
    what: 'the rows of a query',
    source: 'https://node-postgres.com/apis/client#clientquery',
  },
  {
    kind: 'producer',
    callee: { name: 'all', from: ['better-sqlite3', 'sqlite'] },
    what: 'the rows of a query',
    source: 'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md#allbindparameters---array-of-rows',
  },
  {
    kind: 'producer',
    callee: { name: 'concat', receiver: 'Buffer' },
    what: 'all chunks as one buffer',
    source: 'https://nodejs.org/api/buffer.html#static-method-bufferconcatlist-totallength',
  },
  {
    kind: 'producer',
    callee: {
      name: ['gunzipSync', 'inflateSync', 'inflateRawSync', 'unzipSync', 'brotliDecompressSync'],
      from: ['zlib'],
    },
    what: 'unpacked data',
    source: 'https://nodejs.org/api/zlib.html#zlibgunzipsyncbuffer-options',
  },
  {
    kind: 'producer',
    callee: { name: ['gunzip', 'inflate', 'inflateRaw', 'unzip', 'brotliDecompress'], from: ['zlib'] },
    callback: true,
    what: 'unpacked data',
    source: 'https://nodejs.org/api/zlib.html#zlibgunzipbuffer-options-callback',
  },
  {
    kind: 'producer',
    callee: { name: 'getImageData', receiver: '*' },
    what: 'the pixels of an image',
    source: `${MDN}/CanvasRenderingContext2D/getImageData`,
  },
  {
    kind: 'producer',
    callee: { name: 'createImageBitmap', from: ['global'] },
    what: 'the pixels of an image',
    source: `${MDN}/Window/createImageBitmap`,
  },
  {
    kind: 'producer',
    callee: { name: 'OffscreenCanvas', from: ['global'] },
    what: 'a canvas',
    source: `${MDN}/OffscreenCanvas`,
  },
  {
    kind: 'producer',
    callee: { name: 'decodeAudioData', receiver: '*' },
    what: 'decoded audio',
    source: `${MDN}/BaseAudioContext/decodeAudioData`,
  },
  {
    kind: 'producer',
    callee: { name: 'parseFromString', receiver: '*' },
    what: 'a parsed document',
    source: `${MDN}/DOMParser/parseFromString`,
  },
  {
    kind: 'producer',
    callee: { name: 'JSDOM', from: ['jsdom'] },
    what: 'a document',
    source: 'https://github.com/jsdom/jsdom#readme',
  },
  {
    kind: 'producer',
    callee: { name: 'load', from: ['cheerio'] },
    what: 'a parsed document',
    source: 'https://cheerio.js.org/docs/basics/loading',
  },
  {
    kind: 'producer',
    callee: { name: ['createProgram', 'createSourceFile'], from: ['typescript'] },
    what: 'a parsed program',
    source: 'https://github.com/microsoft/TypeScript/wiki/Using-the-Compiler-API',
  },
  {
    kind: 'producer',
    callee: { name: 'parse', from: ['@babel/parser', 'acorn', 'espree', 'recast', 'postcss', 'parse5'] },
    what: 'a syntax tree',
    source: 'https://babeljs.io/docs/babel-parser',
  },
  {
    kind: 'producer',
    callee: { name: 'parse', from: ['fast-xml-parser', 'node-html-parser', 'himalaya'] },
    what: 'a parsed document',
    source: 'https://github.com/NaturalIntelligence/fast-xml-parser#usage',
  },
  {
    kind: 'producer',
    callee: {
      name: ['parseDocument', 'parseHTML', 'parseStringPromise', 'xml2js'],
      from: ['htmlparser2', 'linkedom', 'xml2js', 'xml-js'],
    },
    what: 'a parsed document',
    source: 'https://github.com/fb55/htmlparser2#usage',
  },
  {
    kind: 'producer',
    callee: { name: 'parse', from: ['csv-parse/sync', 'papaparse'] },
    what: 'the rows of a file',
    source: 'https://csv.js.org/parse/api/sync/',
  },
  {
    kind: 'producer',
    callee: { name: ['read', 'readFile', 'sheet_to_json'], from: ['xlsx'] },
    what: 'a workbook',
    source: 'https://docs.sheetjs.com/docs/api/parse-options',
  },
]

/** Types whose values are habitually large, by the name in an annotation. */
export const LARGE_TYPES: Readonly<Record<string, string>> = {
  ArrayBuffer: 'a buffer',
  SharedArrayBuffer: 'a buffer',
  ImageData: 'the pixels of an image',
  ImageBitmap: 'the pixels of an image',
  AudioBuffer: 'decoded audio',
  HTMLCanvasElement: 'a canvas',
  OffscreenCanvas: 'a canvas',
  QueryResult: 'the rows of a query',
  JSDOM: 'a document',
  CheerioAPI: 'a parsed document',
}
