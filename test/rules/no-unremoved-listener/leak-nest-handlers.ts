import { Controller, Get, Param } from '@nestjs/common'
import { jobs, type Job } from './jobs'

@Controller('jobs')
export class JobsController {
  @Get(':id/result')
  wait(@Param('id') id: string): Promise<unknown> {
    return new Promise((resolve) => {
      jobs.on('done', (job: Job) => { // want no-unremoved-listener: "on every request"
        if (job.id === id) resolve(job.result)
      })
    })
  }

  onModuleInit(): void {
    jobs.on('failed', (job: Job) => console.warn(job.id))
  }
}
