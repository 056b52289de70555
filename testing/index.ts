/** What a portal's team tests its page with. None of it is for production. */
export { TestBackend, type TestAccountOptions, type TestBackendOptions } from './backend/test-backend.js';
export type { ProviderWord, ReviewerWord, SentNotice, TestAccount } from './backend/test-account.js';
export type { RegisterEntry } from './backend/register-entry.js';
export type { Fetch } from './backend/backend-over-fetch.js';
export { TestClock, usualStart } from './clock.js';
export { sampleValue, sampleToday, type SampleOptions } from './sample-values.js';
export { sampleAnswers, type SampleAnswersOptions } from './sample-answers.js';
export { samplePhoto } from './sample-photo.js';
export { badValue, badValues, type BadValue } from './bad-values.js';
export { scenes, sceneOf } from './scenes/scenes.js';
export { sceneBackend } from './scenes/scene-backend.js';
export type { Act, Scene } from './scenes/scene.js';
export { aSnapshot, anApplication, anIdentity, aPayment } from './scenes/snapshot-parts.js';
export { Applicant, type ApplicantOptions, type Choices, type Photo } from './applicant/applicant.js';
export type { Driver, Finder } from './applicant/driver.js';
export type { Seen } from './applicant/in-page.js';
export {
  applicantInPage,
  applicantInPlaywright,
  applicantInVitest,
  applicantInWebdriver,
  applicantInWebTestRunner,
  type PageInput,
  type PlaywrightPage,
  type VitestInput,
  type WebdriverBrowser,
  type WebTestRunnerCommands,
} from './applicant/runners.js';
