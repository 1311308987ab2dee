import { CORE } from "./core-lessons.ts";
import { incidentLesson } from "./incident-lesson.ts";
import type { Stage } from "./lesson.ts";
import { perpetratorLessons } from "./perpetrator-lessons.ts";
import { thingLessons } from "./thing-lessons.ts";
import { victimLessons } from "./victim-lessons.ts";

/** Everything that is learned of scenes, in the order it is learned. */
export const STAGES: Stage[] = [
  ...CORE,
  { lessons: [...perpetratorLessons, ...thingLessons, ...victimLessons] },
  { lessons: [incidentLesson] },
];
