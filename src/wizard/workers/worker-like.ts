/** What a client needs of the worker it gives jobs to: a Worker, or what stands for one in a test. */
export interface WorkerLike<Job, Answer> {
  postMessage: (job: Job) => void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate: () => void
}
