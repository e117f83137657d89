/** An instant as an ISO date and time to the minute, in the reader's own time zone. */
export function when(instant) {
  const at = new Date(instant);
  const two = (figure) => String(figure).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
