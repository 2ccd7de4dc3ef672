// On a phone Tasklist puts the task below its two lists: whoever opens one is brought to it, once.
const narrow = matchMedia('(max-width: 767px)');
let last = null;

export function bringsIntoSight(container, task) {
  if (task === last) return;
  last = task;
  const details = container.closest('.task-details');
  if (narrow.matches && details) details.scrollIntoView();
}
