import type { ClientRow } from '../schema.js'
import { AGENTS } from './agents.js'
import { AWS } from './aws.js'
import { AZURE } from './azure.js'
import { CACHES } from './caches.js'
import { ENGINES } from './engines.js'
import { GOOGLE } from './google.js'
import { HTTP } from './http.js'
import { NOSQL } from './nosql.js'
import { ORM } from './orm.js'
import { QUEUES } from './queues.js'
import { REALTIME } from './realtime.js'
import { REQUESTS } from './requests.js'
import { SDK } from './sdk.js'
import { SQL } from './sql.js'
import { TELEMETRY } from './telemetry.js'

/** The clients by what they are, in the order of the printed catalogue. */
export const CLIENT_GROUPS: readonly { readonly title: string; readonly rows: readonly ClientRow[] }[] = [
  { title: 'HTTP clients', rows: HTTP },
  { title: 'HTTP agents and dispatchers', rows: AGENTS },
  { title: 'SQL databases', rows: SQL },
  { title: 'Other databases', rows: NOSQL },
  { title: 'Query builders and object-relational mappers', rows: ORM },
  { title: 'Queues and brokers', rows: QUEUES },
  { title: 'Amazon Web Services', rows: AWS },
  { title: 'Microsoft Azure', rows: AZURE },
  { title: 'Google Cloud and Firebase', rows: GOOGLE },
  { title: 'SDK clients of services', rows: SDK },
  { title: 'Clients of one user or request', rows: REQUESTS },
  { title: 'Connections that stay open', rows: REALTIME },
  { title: 'Loggers, metrics and tracing', rows: TELEMETRY },
  { title: 'Caches and rate limiters', rows: CACHES },
  { title: 'Browsers, script engines, compilers and formatters', rows: ENGINES },
]

/** Every client; where two rows fit, the first decides. */
export const CLIENTS: readonly ClientRow[] = CLIENT_GROUPS.flatMap(({ rows }) => rows)
