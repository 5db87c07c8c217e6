/** Measure words clerks write behind a count. */
export const counters = ['件', '次', '项', '个', '条', '宗', '起']

/** What clerks write behind a year. */
export const yearMark = '年'
