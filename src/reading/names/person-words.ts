/** Verbs whose subject is somebody who speaks, by base form. */
export const SPEAKS =
  /^(say|tell|add|state|claim|announce|warn|explain|note|stress|confirm|deny|declare|report|argue|believe|assure|expect|insist|accuse|write|comment|describe|point|indicate|predict|estimate|reveal|acknowledge|admit|suggest|attribute)$/;

/** Forms of address: the name after them may be a single word. */
export const ADDRESS =
  /^(mr|mrs|ms|miss|dr|prof|professor|gen|general|col|colonel|lt|maj|major|capt|captain|sgt|sergeant|brig|brigadier|adm|admiral|sheikh|sheik|mullah|imam|ayatollah|emir|president|minister|premier|senator|governor|mayor|king|prince|judge|father|bishop|archbishop|pope|don|sen|rep|gov|commander|ambassador)$/;

/** Verbs that headlines put right after a person's name, by base form. */
export const ACTS =
  /^(welcome|condemn|visit|meet|call|urge|vow|pledge|reject|back|seek|order|sign|win|lose|die|resign|quit|flee|return|arrive|leave|praise|slam|blame|demand|promise|propose|threaten|ask|appeal|support|oppose|hold|open|end|start|face|join|lead|discuss)$/;
