import { type Fixture, figure, incident, Reader, report, spoken } from "./fixture.ts";

const CAPTION = "Smoke over the lorry park after the fighting (Harbour Wire)";

const wire = report(
  {
    name: "convoy.txt",
    publisher: "Harbour Wire",
    date: "2019-03-16",
    dateFrom: "dateline",
    title: "Convoy attacked on the Menaka road",
    url: "https://harbour-wire.example/convoy",
    text: `Convoy attacked on the Menaka road

GAO, Mali, 16 March 2019

Gunmen in pickup trucks fired on an army convoy near Menaka on Thursday. At least 23 soldiers were killed, a military spokesman said, and dozens were wounded.

${CAPTION}

The Desert Front put the number of dead soldiers at more than 40. No civilian casualties were reported. A rival group denied that any of its men had taken part.

Some 1,200 displaced people, hundreds of them children, are held in the Tassiga camp nearby. A monitoring office has counted about 31 ambushes on that road since January, most of them at night. "The garrison towns to the north should expect further attacks," its director warned.

${CAPTION}

Leave a comment. Share this page.`,
  },
  [
    ["title", "Convoy attacked on the Menaka road"],
    ["dateline", "GAO, Mali, 16 March 2019"],
    ["caption", CAPTION],
    ["duplicate", CAPTION],
    ["boilerplate", "Leave a comment. Share this page."],
  ],
);

/** Holds what would run if a report's text were ever taken for HTML. */
export const hostile = report({
  name: "page.html",
  format: "html",
  publisher: '"><svg onload="window.ran=1">',
  title: '<img src="x" onerror="window.ran=1">',
  text: `<script>window.ran = 1</script> Police in Gao said they had seized explosives <img src=x onerror="window.ran=1"> meant for the market "><svg onload="window.ran=1"> last week.`,
});

const arabic = report({
  name: "taiz.txt",
  publisher: "وكالة الميناء",
  date: "2018-05",
  dateFrom: "sidecar",
  language: "ar",
  title: "قصف على حي في تعز",
  encoding: "windows-1256",
  text: "قصف على حي في تعز\n\nقال مصدر طبي إن سبعة مدنيين قتلوا في قصف استهدف سوقا في تعز في مايو 2018. ولم يعلن أي طرف مسؤوليته عن القصف.",
});

/** Three reports, three incidents (one without a date or harm), a tally, three figures, an assessment. */
export function record(): Fixture {
  const spokesman = spoken("office", "a military spokesman");
  const front = spoken("actor", "Desert Front");
  const r = new Reader(wire);
  const ambush = r.draft("incident", null, "Gunmen in pickup trucks fired on an army convoy near Menaka on Thursday.");
  const first = "Gunmen in pickup trucks fired on an army convoy near Menaka on Thursday.";
  const all = [
    r.claim(ambush, "type", "ambush", first, { precision: "named" }),
    r.claim(ambush, "stage", "accomplished", first, { precision: "named", basis: "implied" }),
    r.claim(ambush, "date", "2019-03-14", "on Thursday", { precision: "day", basis: "implied" }),
    r.claim(
      ambush,
      "place",
      { name: "Menaka", id: "gn:2453348", country: "MLI", admin1: "Gao Region", lat: 15.9182, lon: 2.4022 },
      "near Menaka",
      { precision: "2" },
    ),
    r.claim(ambush, "target", { name: "Malian army", id: "army-mli" }, "an army convoy", { precision: "described" }),
    r.claim(ambush, "weapon", "firearms", first, { precision: "described" }),
  ];
  const killed = [
    r.claim(ambush, "killed", { low: 23, high: null }, "At least 23 soldiers were killed, a military spokesman said", {
      precision: "at least",
      speaker: spokesman,
      unit: "soldiers",
      group: "soldiers",
    }),
    r.claim(
      ambush,
      "killed",
      { low: 40, high: null },
      "The Desert Front put the number of dead soldiers at more than 40.",
      {
        precision: "more than",
        speaker: front,
        stance: "claimed",
        unit: "dead soldiers",
        group: "soldiers",
      },
    ),
  ];
  const none = r.claim(ambush, "killed", { none: true }, "No civilian casualties were reported.", {
    group: "civilians",
  });
  const wounded = r.claim(ambush, "wounded", { word: "dozens" }, "dozens were wounded", {
    precision: "vague",
    speaker: spokesman,
  });
  const responsible = [
    r.claim(
      ambush,
      "responsibility",
      { name: "Desert Front", id: null },
      "The Desert Front put the number of dead soldiers at more than 40.",
      {
        speaker: front,
        stance: "claimed",
        precision: "named",
      },
    ),
    r.claim(
      ambush,
      "responsibility",
      { name: "a rival group", id: null },
      "A rival group denied that any of its men had taken part.",
      {
        speaker: spoken("actor", "a rival group"),
        stance: "denied",
        precision: "described",
      },
    ),
  ];
  const camp = r.draft("facility", "Tassiga camp", "held in the Tassiga camp nearby");
  const held = "Some 1,200 displaced people, hundreds of them children, are held in the Tassiga camp nearby.";
  const many = r.claim(camp, "held", 1200, held, {
    precision: "about",
    unit: "displaced people",
    group: "displaced people",
  });
  const children = r.claim(camp, "held", { word: "hundreds" }, "hundreds of them children", {
    precision: "vague",
    unit: "children",
    group: "children",
  });
  const count = r.draft("tally", null, "A monitoring office has counted about 31 ambushes on that road since January");
  const counted =
    "A monitoring office has counted about 31 ambushes on that road since January, most of them at night.";
  const office = spoken("organisation", "A monitoring office");
  const tally = [
    r.claim(count, "count", 31, counted, { precision: "about", unit: "ambushes", speaker: office }),
    r.claim(count, "period", { from: "2019-01", to: null }, "since January", {
      precision: "month",
      basis: "implied",
      speaker: office,
    }),
    r.claim(count, "share", "most of them at night", "most of them at night", {
      precision: "described",
      speaker: office,
    }),
  ];
  const warning = r.draft("assessment", null, "The garrison towns to the north should expect further attacks");
  const director = spoken("person", "its director", "director");
  const warned = r.claim(
    warning,
    "assessment",
    "The garrison towns to the north should expect further attacks",
    "The garrison towns to the north should expect further attacks",
    { precision: "described", speaker: director },
  );

  const h = new Reader(hostile);
  const plot = h.draft("incident", null, "seized explosives");
  const foiled = [
    h.claim(plot, "type", "bombing", hostile.text.slice(32), {
      precision: "described",
      speaker: spoken("office", "Police in Gao"),
    }),
    h.claim(plot, "stage", "foiled", "they had seized explosives", {
      precision: "described",
      speaker: spoken("office", "Police in Gao"),
    }),
    h.claim(plot, "date", { word: "last week" }, "last week", { precision: "relative" }),
    h.claim(plot, "weapon", "<b>explosives</b>", 'seized explosives <img src=x onerror="window.ran=1">', {
      precision: "described",
    }),
  ];
  const a = new Reader(arabic);
  const shelling = a.draft("incident", null, "قتلوا في قصف");
  const medic = spoken("office", "مصدر طبي");
  const taiz = [
    a.claim(shelling, "type", "shelling", "قصف استهدف سوقا في تعز", { precision: "described" }),
    a.claim(shelling, "date", "2018-05", "في مايو 2018", { precision: "month" }),
    a.claim(
      shelling,
      "place",
      { name: "تعز", id: "gn:70225", country: "YEM", admin1: "Taiz", lat: 13.57, lon: 44.02 },
      "في تعز في مايو",
      { precision: "1" },
    ),
    a.claim(shelling, "killed", 7, "سبعة مدنيين قتلوا", { group: "civilians", unit: "مدنيين", speaker: medic }),
  ];

  const killedIds = killed.map((claim) => claim.id);
  const allAmbush = [...all, ...killed, none, wounded, ...responsible];
  return {
    reports: [wire, hostile, arabic],
    coded: [r, h, a].map((reader) => reader.inTextOrder()),
    derived: {
      rule: "newest-stated",
      incidents: [
        incident("MLI-2019-0001", allAmbush, {
          type: { value: "ambush", claims: [all[0]!.id] },
          date: {
            from: "2019-03-14",
            to: "2019-03-14",
            precision: "day",
            basis: "implied",
            words: [],
            claims: [all[2]!.id],
          },
          place: {
            name: "Menaka",
            id: "gn:2453348",
            country: "MLI",
            admin1: "Gao Region",
            lat: 15.9182,
            lon: 2.4022,
            precision: "2",
            claims: [all[3]!.id],
          },
          actors: [
            { id: null, name: "Desert Front", stances: ["claimed"], claims: [responsible[0]!.id] },
            { id: null, name: "a rival group", stances: ["denied"], claims: [responsible[1]!.id] },
          ],
          targets: [{ id: "army-mli", name: "Malian army", stances: ["stated"], claims: [all[4]!.id] }],
          weapons: [{ value: "firearms", claims: [all[5]!.id] }],
          figures: [
            figure("killed", 23, 23, 40, { group: "soldiers", claims: killedIds }),
            figure("killed", null, null, null, { group: "civilians", state: "none reported", claims: [none.id] }),
            figure("wounded", null, null, null, { words: ["dozens"], claims: [wounded.id] }),
          ],
          conflicts: [{ field: "killed", claims: killedIds }],
        }),
        incident("XXX-0000-0001", foiled, {
          type: { value: "bombing", claims: [foiled[0]!.id] },
          stage: { value: "foiled", claims: [foiled[1]!.id] },
          date: {
            from: null,
            to: null,
            precision: "relative",
            basis: "said",
            words: ["last week"],
            claims: [foiled[2]!.id],
          },
          weapons: [{ value: "<b>explosives</b>", claims: [foiled[3]!.id] }],
        }),
        incident("YEM-2018-0001", taiz, {
          type: { value: "shelling", claims: [taiz[0]!.id] },
          date: { from: "2018-05", to: "2018-05", precision: "month", basis: "said", words: [], claims: [taiz[1]!.id] },
          place: {
            name: "تعز",
            id: "gn:70225",
            country: "YEM",
            admin1: "Taiz",
            lat: 13.57,
            lon: 44.02,
            precision: "1",
            claims: [taiz[2]!.id],
          },
          figures: [
            figure("killed", 7, 7, 7, { group: "civilians", claims: [taiz[3]!.id] }),
            figure("wounded", null, null, null),
          ],
        }),
      ],
      tallies: [
        {
          id: count.id,
          report: wire.id,
          sample: false,
          speaker: office,
          stance: "stated",
          claims: tally.map((claim) => claim.id),
          count: 31,
          precision: "about",
          unit: "ambushes",
          actor: null,
          target: null,
          area: null,
          period: { from: "2019-01", to: null, basis: "implied" },
          share: "most of them at night",
        },
      ],
      figures: [many, children].map((claim) => ({
        id: claim.id,
        report: wire.id,
        sample: false,
        speaker: claim.speaker,
        stance: claim.stance,
        claims: [claim.id],
        subject: { kind: "facility", name: "Tassiga camp" },
        role: "held",
        value: claim.value,
        precision: claim.precision,
        unit: claim.unit,
        group: claim.group,
        at: null,
      })),
      assessments: [
        {
          id: warning.id,
          report: wire.id,
          sample: false,
          speaker: director,
          stance: "stated",
          claims: [warned.id],
          words: String(warned.value),
          areasAtRisk: [],
        },
      ],
    },
  };
}
