/** Irregular forms of English verbs and nouns: base form, then its other forms. Own list of general grammar. */
const VERBS = `be am is are was were been being 'm 're
have has had having 've
do does did done doing
go goes went gone
arise arose arisen|awake awoke awoken|bear bore borne born|beat beat beaten|become became become|begin began begun
bend bent|bet bet|bid bid bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought bringing|broadcast broadcast|build built|burn burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen
cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung
fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|grind ground|grow grew grown|hang hung hanging
hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt
learn learnt|leave left|lend lent|let let|light lit|lose lost|make made|mean meant|meet met|mislead misled
mistake mistook mistaken|overcome overcame overcome|overrun overran overrun|overthrow overthrew overthrown
overtake overtook overtaken|pay paid|put put|quit quit|read read|rebuild rebuilt|retake retook retaken|ride rode ridden
ring rang rung|rise rose risen|run ran run running|say said|see saw seen|seek sought|sell sold|send sent|set set setting|shake shook shaken
shed shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain
sleep slept|slide slid|sling slung|slit slit|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|spit spat|split split
spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|string strung
strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|undergo underwent undergone|understand understood
undertake undertook undertaken|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
will 'll wo|would 'd|can ca|shall sha|die died dying|lie lied lying lain|tie tied tying|vie vied vying|behead beheaded|outgun outgunned
ambush ambushes|gas gassed gassing gasses|bus bussed|refer referred referring|transfer transferred transferring
deter deterred|infer inferred|occur occurred occurring|incur incurred|commit committed committing|admit admitted admitting
permit permitted|submit submitted|regret regretted|compel compelled|expel expelled expelling|repel repelled repelling
rebel rebelled rebelling|patrol patrolled patrolling|control controlled controlling|travel travelled travelling|cancel cancelled
kidnap kidnapped kidnapping|equip equipped equipping|plan planned planning|stab stabbed stabbing|rob robbed robbing
panic panicked panicking|traffic trafficked trafficking|mimic mimicked|singe singeing|shell shelled shelling|axe axed
target targeted targeting|visit visited|bomb bombed|riot rioted rioting|edit edited|limit limited|orbit orbited|pilot piloted
focus focused|free freed freeing|agree agreed|guarantee guaranteed|referee refereed|decree decreed|oversee oversaw overseen`;

const NOUNS = `child children|man men|woman women|person people|gunman gunmen|policeman policemen|policewoman policewomen
spokesman spokesmen|spokeswoman spokeswomen|militiaman militiamen|serviceman servicemen|guardsman guardsmen|clergyman clergymen
businessman businessmen|fisherman fishermen|tribesman tribesmen|tribeswoman tribeswomen|strongman strongmen|marksman marksmen
infantryman infantrymen|cameraman cameramen|congressman congressmen|chairman chairmen|countryman countrymen|kinsman kinsmen
rifleman riflemen|frontman frontmen|fireman firemen|horseman horsemen|craftsman craftsmen|statesman statesmen|layman laymen
foot feet|tooth teeth|mouse mice|goose geese|ox oxen|wife wives|life lives|knife knives|wolf wolves|leaf leaves|half halves
thief thieves|self selves|shelf shelves|loaf loaves|calf calves|crisis crises|analysis analyses|oasis oases
hypothesis hypotheses|thesis theses|axis axes|phenomenon phenomena|criterion criteria|stimulus stimuli|nucleus nuclei
bacterium bacteria|index indices|matrix matrices|appendix appendices|series series|species species
means means|headquarters headquarters|barracks barracks|crossroads crossroads|aircraft aircraft|police police|troops troops
news news|gas gases|bus buses|virus viruses|census censuses|campus campuses|bonus bonuses|corps corps|hostage hostages
grenade grenades|siege sieges|house houses|base bases|purchase purchases|cause causes|case cases|nurse nurses|horse horses
corpse corpses|course courses|ruse ruses|excuse excuses|release releases|phase phases|axe axes|movie movies|cookie cookies
rookie rookies|zombie zombies|calorie calories|hero heroes|potato potatoes|tomato tomatoes|torpedo torpedoes|veto vetoes
embargo embargoes|cargo cargoes|echo echoes|mosquito mosquitoes|volcano volcanoes|debris debris|tunis tunis|chassis chassis
shrapnel shrapnel|species species|gaullist gaullists|photo photos|premises premises|outskirts outskirts|clothes clothes
belongings belongings|status status|chaos chaos|bias biases|atlas atlases|canvas canvases|iris irises
mathematics mathematics|politics politics|logistics logistics|ethics ethics|economics economics|tactic tactics|critic critics`;

const table = (rows: string) => {
  const forms = new Map<string, string>();
  for (const row of rows.split(/[|\n]/)) {
    const [base, ...others] = row.split(" ") as [string, ...string[]];
    for (const other of others) if (!forms.has(other)) forms.set(other, base);
    if (!forms.has(base)) forms.set(base, base);
  }
  return forms;
};

/** Form to base form, lower case. */
export const irregularVerbs: ReadonlyMap<string, string> = table(VERBS);
export const irregularNouns: ReadonlyMap<string, string> = table(NOUNS);

/** Past participles that do not end in -ed, for telling passives. */
export const irregularParticiples: ReadonlySet<string> = new Set(
  VERBS.split(/[|\n]/).flatMap((row) => {
    const forms = row.split(" ");
    const last = forms.at(-1) as string;
    return /ing$|ed$|s$|'/.test(last)
      ? forms.filter((form) => /n$|ed$/.test(form))
      : [last, ...(forms.length > 3 ? [forms[2] as string] : [])];
  }),
);
