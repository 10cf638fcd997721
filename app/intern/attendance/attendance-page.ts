/** @param course the only one that is shown; "" or undefined: all */
export function attendancePage(course: string | undefined): string {
  return course ? `/intern/attendance?course=${encodeURIComponent(course)}` : "/intern/attendance";
}
