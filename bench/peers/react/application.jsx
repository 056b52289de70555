import { useState } from 'react';
import { sendApplication } from '../form/send-application.js';
import { CheckScreen } from './check-screen.jsx';
import { InformationScreen } from './information-screen.jsx';
import { PhotosScreen } from './photos-screen.jsx';
import { ReviewScreen } from './review-screen.jsx';
import { Stepper } from './stepper.jsx';
import { TypeScreen } from './type-screen.jsx';

/** The screens after the first one. Each has a form of its own; what it gives is kept here. */
export default function Application({ onLeave }) {
  const [screen, setScreen] = useState('type');
  const [subject, setSubject] = useState('');
  const [information, setInformation] = useState({});
  const [license, setLicense] = useState(null);
  const [workingDays, setWorkingDays] = useState(null);

  async function submit() {
    const { notice, identity, ...answers } = information;
    const receipt = await sendApplication({ answers, consents: { notice, identity }, license });
    setWorkingDays(receipt.workingDays);
    setScreen('review');
  }

  const screens = {
    type: () => (
      <TypeScreen
        subject={subject}
        onBack={onLeave}
        onNext={values => {
          setSubject(values.subject);
          setScreen('information');
        }}
      />
    ),
    information: () => (
      <InformationScreen
        values={information}
        onBack={values => {
          setInformation(values);
          setScreen('type');
        }}
        onNext={values => {
          setInformation(values);
          setScreen('photos');
        }}
      />
    ),
    photos: () => (
      <PhotosScreen
        license={license}
        onBack={() => setScreen('information')}
        onNext={values => {
          setLicense(values.license);
          setScreen('check');
        }}
      />
    ),
    check: () => (
      <CheckScreen answers={information} license={license} onChange={setScreen} onSubmit={submit} />
    ),
    review: () => <ReviewScreen workingDays={workingDays} />,
  };
  return (
    <>
      <Stepper current={screen} />
      {screens[screen]()}
    </>
  );
}
