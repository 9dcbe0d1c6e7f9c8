import { Controller, Get, Req } from '@nestjs/common'
import type { Request } from 'express'
import { ReportService } from './report.service'

// Nest makes one controller for all requests.
@Controller('reports')
export class ReportController {
  private request?: Request

  constructor(private readonly reports: ReportService) {}

  @Get()
  async list(@Req() request: Request) {
    this.request = request // want no-request-state-on-singleton: "'this.request' keeps 'request' of the last request alive"
    return this.reports.for(this.tenant())
  }

  private tenant() {
    return this.request?.headers['x-tenant']
  }
}
