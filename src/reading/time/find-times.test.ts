import { describe, expect, test } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { findTimes } from "./find-times.ts";

/** `words | from..to | precision | basis | role` of every time found; `+6d` for durations. */
function times(text: string, date: string | null = null): string[] {
  return findTimes(docOf(text, date)).map((time) => {
    const words = text.slice(time.start, time.end).replace(/\s+/g, " ");
    const dates = time.days === null ? `${time.from ?? "?"}..${time.to ?? "?"}` : `+${time.days}d`;
    return `${words} | ${dates} | ${time.precision} | ${time.basis} | ${time.role}`;
  });
}

type Case = [text: string, date: string | null, ...found: string[]];

const SAID: Case[] = [
  ["The bridge fell on 20 January 2022.", null, "20 January 2022 | 2022-01-20..2022-01-20 | day | said | point"],
  [
    "The bridge fell on January 20, 2022, at noon.",
    null,
    "January 20, 2022 | 2022-01-20..2022-01-20 | day | said | point",
    "noon | ?..? | relative | said | point",
  ],
  [
    "On the 3rd of March 2019 a convoy was hit.",
    null,
    "3rd of March 2019 | 2019-03-03..2019-03-03 | day | said | point",
  ],
  ["It began on Friday, 4 March 2011.", null, "Friday, 4 March 2011 | 2011-03-04..2011-03-04 | day | said | point"],
  ["LIMA, 20 JAN 90 (EFE) -- A BOMB EXPLODED.", null, "20 JAN 90 | 1990-01-20..1990-01-20 | day | said | point"],
  ["The raid took place on 2022-01-20.", null, "2022-01-20 | 2022-01-20..2022-01-20 | day | said | point"],
  ["Dated 20.01.2022, the order names two officers.", null, "20.01.2022 | 2022-01-20..2022-01-20 | day | said | point"],
  ["Dated 25/12/2021, the order names two officers.", null, "25/12/2021 | 2021-12-25..2021-12-25 | day | said | point"],
  ["Dated 03/04/2021, the order names two officers.", null, "03/04/2021 | 2021..2021 | year | said | point"],
  [
    "The siege lasted from 3 to 5 May 2021.",
    null,
    "from 3 to 5 May 2021 | 2021-05-03..2021-05-05 | days | said | span",
  ],
  ["The siege of May 3-5, 2021 ended badly.", null, "May 3-5, 2021 | 2021-05-03..2021-05-05 | days | said | span"],
  [
    "Fighting went on from 28 December 2020 to 3 January 2021.",
    null,
    "from 28 December 2020 to 3 January 2021 | 2020-12-28..2021-01-03 | days | said | span",
  ],
  [
    "Fighting went on from 28 December to 3 January 2021.",
    null,
    "from 28 December to 3 January 2021 | 2020-12-28..2021-01-03 | days | said | span",
  ],
  [
    "Clashes on 20 and 21 January 2022 killed many.",
    null,
    "20 and 21 January 2022 | 2022-01-20..2022-01-21 | days | said | span",
  ],
  ["In November 2021 the plot was foiled.", null, "November 2021 | 2021-11..2021-11 | month | said | point"],
  [
    "Between November 2021 and January 2022 it was quiet.",
    null,
    "Between November 2021 and January 2022 | 2021-11..2022-01 | month | said | span",
  ],
  [
    "From November to January 2022 it was quiet.",
    null,
    "From November to January 2022 | 2021-11..2022-01 | month | said | span",
  ],
  ["They were beaten in the spring of 2019.", null, "spring of 2019 | 2019-03..2019-05 | season | said | span"],
  [
    "They were beaten in the winter of 2014-2015.",
    null,
    "winter of 2014-2015 | 2014-12..2015-02 | season | said | span",
  ],
  ["The winter of 2015 was hard.", null, "winter of 2015 | 2014-12..2016-02 | season | said | span"],
  ["The jail was stormed in 2013.", null, "2013 | 2013..2013 | year | said | point"],
  ["In 2013 militants stormed the jail.", null, "2013 | 2013..2013 | year | said | point"],
  ["The 2013 attack was larger.", null, "2013 | 2013..2013 | year | said | point"],
  ["It was the scene of war between 2013-2014.", null, "between 2013-2014 | 2013..2014 | years | said | span"],
  ["It was the scene of war from 2013 to 2016.", null, "from 2013 to 2016 | 2013..2016 | years | said | span"],
  ["In 2013-14 the valley burned.", null, "2013-14 | 2013..2014 | years | said | span"],
  ["In the 1990s the valley burned.", null, "1990s | 1990..1999 | years | said | span"],
  ["In the early 1990s the valley burned.", null, "early 1990s | 1990..1999 | years | said | span"],
  ["Since 2019 they have held the hills.", null, "2019 | 2019..? | year | said | since"],
  ["They held the hills until 6 June 2018.", null, "6 June 2018 | ?..2018-06-06 | day | said | until"],
  ["After 6 June 2018 nothing was heard.", null, "6 June 2018 | 2018-06-06..? | day | said | after"],
  ["In late November 2021 it rained.", null, "late November 2021 | 2021-11..2021-11 | month | said | point"],
  ["By mid-2014 the town was empty.", null, "mid-2014 | ?..2014 | year | said | until"],
  ["في 20 كانون الثاني 2022 وقع هجوم", null, "20 كانون الثاني 2022 | 2022-01-20..2022-01-20 | day | said | point"],
  [
    "Clashes on 7 Tishrin al-Thani 2015 were heavy.",
    null,
    "7 Tishrin al-Thani 2015 | 2015-11-07..2015-11-07 | day | said | point",
  ],
  [
    "Clashes on 7 Shubat/February 2015 were heavy.",
    null,
    "7 Shubat/February 2015 | 2015-02-07..2015-02-07 | day | said | point",
  ],
  ["THE BOMB WENT OFF ON 14 MAY 1989.", null, "14 MAY 1989 | 1989-05-14..1989-05-14 | day | said | point"],
  [
    "the bomb went off on 14 may 1989 in the market.",
    null,
    "14 may 1989 | 1989-05-14..1989-05-14 | day | said | point",
  ],
];

const DATED: Case[] = [
  ["The blast came on Friday.", "2022-01-26", "Friday | 2022-01-21..2022-01-21 | day | implied | point"],
  ["The blast came on Wednesday.", "2022-01-26", "Wednesday | 2022-01-26..2022-01-26 | day | implied | point"],
  ["The blast came last Wednesday.", "2022-01-26", "last Wednesday | 2022-01-19..2022-01-19 | day | implied | point"],
  ["The talks will resume on Friday.", "2022-01-26", "Friday | 2022-01-28..2022-01-28 | day | implied | point"],
  [
    "They fought from Monday to Wednesday.",
    "2022-01-27",
    "from Monday to Wednesday | 2022-01-24..2022-01-26 | days | implied | span",
  ],
  [
    "We will recall the raids which were flown in July.",
    "2021-08-03",
    "July | 2021-07..2021-07 | month | implied | point",
  ],
  ["Two shops burned last evening.", "2022-01-26", "last evening | 2022-01-25..2022-01-25 | day | implied | point"],
  [
    "The post was hit on 5 March 2015. Next day police came.",
    "2020-06-01",
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "Next day | 2015-03-06..2015-03-06 | day | implied | point",
  ],
  ["The blast came yesterday.", "2022-03-01", "yesterday | 2022-02-28..2022-02-28 | day | implied | point"],
  ["Three people died last week.", "2022-01-26", "last week | 2022-01-17..2022-01-23 | week | implied | point"],
  ["Three people died last month.", "2022-01-26", "last month | 2021-12..2021-12 | month | implied | point"],
  ["Three people died last month.", "2022-01", "last month | 2021-12..2021-12 | month | implied | point"],
  ["Three people died earlier this year.", "2022-01", "earlier this year | 2022..2022 | year | implied | point"],
  ["It began on 30 December.", "2022-01-26", "30 December | 2021-12-30..2021-12-30 | day | implied | point"],
  ["In November alone they struck often.", "2022-01", "November | 2021-11..2021-11 | month | implied | point"],
  ["They struck last November.", "2022-01-26", "last November | 2021-11..2021-11 | month | implied | point"],
  ["On the night of 3-4 May gunmen came.", "2021-05-09", "3-4 May | 2021-05-03..2021-05-04 | days | implied | span"],
  ["A year ago the group changed course.", "2022-01", "A year ago | 2021..2021 | year | implied | point"],
  ["Three years ago the group lost its land.", "2022-01-26", "Three years ago | 2019..2019 | year | implied | point"],
  ["Two months ago they lost the hill.", "2022-01-26", "Two months ago | 2021-11..2021-11 | month | implied | point"],
  ["Two days ago they lost the hill.", "2022-01-26", "Two days ago | 2022-01-24..2022-01-24 | day | implied | point"],
  [
    "Two weeks ago they lost the hill.",
    "2022-01-26",
    "Two weeks ago | 2022-01-09..2022-01-15 | week | implied | point",
  ],
  [
    "For the past three years they were held.",
    "2022-01-26",
    "past three years | 2019..2022-01-26 | years | implied | span",
  ],
  [
    "In the last 24 hours nine shells fell.",
    "2022-01-26",
    "last 24 hours | 2022-01-25..2022-01-26 | days | implied | span",
  ],
  [
    "The mine went off on Thursday evening.",
    "2022-01-26",
    "Thursday evening | 2022-01-20..2022-01-20 | day | implied | point",
  ],
  ["The mine went off this morning.", "2022-01-26", "this morning | 2022-01-26..2022-01-26 | day | implied | point"],
  [
    "The post was hit on 5 March 2015. Police came on 7 March.",
    "2020-06-01",
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "7 March | 2015-03-07..2015-03-07 | day | implied | point",
  ],
  [
    "The post was hit on 5 March 2015. The next day police came.",
    null,
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "next day | 2015-03-06..2015-03-06 | day | implied | point",
  ],
  [
    "The post was hit on 5 March 2015. Two days later police came.",
    null,
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "Two days later | 2015-03-07..2015-03-07 | day | implied | point",
  ],
  [
    "In the night from 3 to 4 May 2015 the mill burned.",
    "2021-05-09",
    "night from 3 to 4 May 2015 | 2015-05-03..2015-05-04 | days | said | span",
  ],
  [
    "The post was hit on 5 March 2015.\n\nNobody came.\n\nThe army said it struck back the same day.",
    "2015-04-01",
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "same day | 2015-03-05..2015-03-05 | day | implied | point",
  ],
  [
    "The post was hit on 5 March 2015. In the same week a mill burned.",
    "2015-04-01",
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "same week | 2015-03-02..2015-03-08 | week | implied | point",
  ],
  [
    "Thirty raids were counted in May. In the same month two failed.",
    "2015-08-01",
    "May | 2015-05..2015-05 | month | implied | point",
    "same month | 2015-05..2015-05 | month | implied | point",
  ],
  [
    "The post was hit on Thursday 5 March. Only on Saturday morning was it quiet.",
    "2015-04-01",
    "Thursday 5 March | 2015-03-05..2015-03-05 | day | implied | point",
    "Saturday morning | 2015-03-07..2015-03-07 | day | implied | point",
  ],
  [
    "The post was hit on Thursday 5 March. On Saturday the minister came.",
    "2015-03-08",
    "Thursday 5 March | 2015-03-05..2015-03-05 | day | implied | point",
    "Saturday | 2015-03-07..2015-03-07 | day | implied | point",
  ],
  [
    "The post was hit on 5 March. On Saturday the minister spoke of it.",
    "2015-04-01",
    "5 March | 2015-03-05..2015-03-05 | day | implied | point",
    "Saturday | 2015-03-28..2015-03-28 | day | implied | point",
  ],
  [
    "The post was hit on 5 March. It took until the Friday morning to put out the fire.",
    "2015-04-01",
    "5 March | 2015-03-05..2015-03-05 | day | implied | point",
    "Friday morning | ?..2015-03-06 | day | implied | until",
  ],
  ["The town has not slept since that Friday.", "2015-04-01", "Friday | ?..? | relative | implied | since"],
  [
    "In the night from 3 to 4 May 2015 the mill burned. It was out by the Monday morning.",
    "2015-06-01",
    "night from 3 to 4 May 2015 | 2015-05-03..2015-05-04 | days | said | span",
    "Monday morning | ?..2015-05-04 | day | implied | until",
  ],
  ["GUNMEN STORMED THE POST ON FRIDAY.", "2022-01-26", "FRIDAY | 2022-01-21..2022-01-21 | day | implied | point"],
  ["GUNMEN STORMED THE POST IN MAY.", "2022-01-26", "MAY | 2021-05..2021-05 | month | implied | point"],
];

const UNDATED: Case[] = [
  ["The blast came on Friday.", null, "Friday | ?..? | relative | implied | point"],
  ["The blast came yesterday.", null, "yesterday | ?..? | relative | implied | point"],
  ["Three people died last week.", null, "last week | ?..? | relative | implied | point"],
  ["A year ago the group changed course.", null, "A year ago | ?..? | relative | implied | point"],
  ["For the past three years they were held.", null, "past three years | ?..? | relative | implied | span"],
  ["In November alone they struck often.", null, "November | ?..? | month | implied | point"],
  ["It began on 30 December.", null, "30 December | ?..? | day | implied | point"],
  ["Yesterday was quiet.", "2022", "Yesterday | ?..? | relative | implied | point"],
  ["In November they struck often.", "2022", "November | ?..? | month | implied | point"],
  [
    "A plot of November 2021 failed.\n\nIn November alone they struck often.",
    null,
    "November 2021 | 2021-11..2021-11 | month | said | point",
    "November | 2021-11..2021-11 | month | implied | point",
  ],
  [
    "A plot of November 2021 failed.\n\nAnother of November 2019 did not.\n\nIn November alone they struck often.",
    null,
    "November 2021 | 2021-11..2021-11 | month | said | point",
    "November 2019 | 2019-11..2019-11 | month | said | point",
    "November | ?..? | month | implied | point",
  ],
  [
    "It fell on 5 March 2015.\n\nOn 9 May it was retaken.",
    null,
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "9 May | 2015-05-09..2015-05-09 | day | implied | point",
  ],
  [
    "It fell on 5 March 2015.\n\nIn November it was quiet.",
    null,
    "5 March 2015 | 2015-03-05..2015-03-05 | day | said | point",
    "November | ?..? | month | implied | point",
  ],
];

const LENGTHS: Case[] = [
  ["The siege lasted six days.", null, "six days | +6d | days | said | duration"],
  ["After six days of fighting they left.", null, "six days | +6d | days | said | after"],
  ["It mobilised men on the two days of the battle.", null, "two days | +2d | days | said | duration"],
  ["A three-week siege began.", null, "three-week | +21d | week | said | duration"],
  ["Nearly three years after the fall they returned.", null, "three years | +1095d | years | said | after"],
  ["They patrol every day.", null, "every day | ?..? | relative | said | frequency"],
  ["The post is shelled twice a week.", null, "twice a week | ?..? | relative | said | frequency"],
  ["They have lived for thirty years on the border.", null, "thirty years | +10950d | years | said | duration"],
  ["They came at dawn.", null, "dawn | ?..? | relative | said | point"],
  ["They left in the evening.", null, "evening | ?..? | relative | said | point"],
  ["They left a few days ago.", "2022-01-26", "a few days ago | ?..? | relative | said | point"],
];

const NONE: string[] = [
  "They may attack again.",
  "Thousands march through the town.",
  "THEY MAY ATTACK AGAIN.",
  "THOUSANDS MARCH THROUGH THE TOWN.",
  "It was the second blast, and it killed 24 people.",
  "Operation December was a failure.",
  "The 21 March Division lost a tank.",
  "THE 21 MARCH DIVISION LOST A TANK.",
  "The council passed Resolution 2254.",
  "Under Resolution 1973 jets flew.",
  "Call +93 70 201 2013 for help.",
  "He carried a Kalashnikov 47.",
  "They sent 2000 troops.",
  "They came with 2015 fighters.",
  "It happened on 31 February 2021.",
  "It happened on 29 February 2021.",
  "Nobody came on 31 April.",
  "Prices fall in the market.",
  "The sun rose and a girl sat down.",
  "A boy aged 12 years was hurt, and a 9-year-old.",
  "The walls fall.",
];

describe("dates that are said", () => {
  test.each(SAID)("%s", (text, date, ...found) => expect(times(text, date)).toEqual(found));
});
describe("dates counted from the report's", () => {
  test.each(DATED)("%s (%s)", (text, date, ...found) => expect(times(text, date)).toEqual(found));
});
describe("undated reports", () => {
  test.each(UNDATED)("%s", (text, date, ...found) => expect(times(text, date)).toEqual(found));
});
describe("durations and the rest", () => {
  test.each(LENGTHS)("%s", (text, date, ...found) => expect(times(text, date)).toEqual(found));
});
describe("what only looks like a time", () => {
  test.each(NONE)("%s", (text) => expect(times(text, "2022-01-26")).toEqual([]));
});
