/**
 * The backend of the forms beside the widget, in the page as the widget's own: takes an application that is whole, and
 * tells how many working days the review takes.
 */
export async function sendApplication({ answers, license }) {
  const unanswered = Object.values(answers).some(value => value === '');
  if (unanswered || !license) throw new Error('An application needs all its answers and the photo.');
  return { workingDays: { min: 2, max: 4 } };
}
