/** What a client needs of the worker it gives jobs to: a browser's Worker, or what stands for one. */
export interface WorkerLike<Job, Answer> {
  postMessage: (job: Job) => void
  onmessage: ((event: { data: Answer }) => void) | null
  onerror: ((event: { message: string }) => void) | null
  terminate: () => void
}
