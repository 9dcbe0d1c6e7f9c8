import { Injectable } from '@nestjs/common'
import { audit } from './audit.js'

@Injectable()
export class AuditMiddleware {
  use(req, res, next) {
    const started = Date.now()
    audit.on('flush', () => { // want no-unremoved-listener: "on every request"
      audit.write(req.url, Date.now() - started)
    })
    res.on('finish', () => audit.count(res.statusCode))
    next()
  }
}
