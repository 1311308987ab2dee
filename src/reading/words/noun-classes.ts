/** Classes of nouns, each a WordNet 3.1 synset: the word and, after #, its sense. A noun has all classes above its first sense. */
export const NOUN_CLASSES = [
  "person", "leader", "worker", "official#2", "head#4", "politician", "military_personnel", "military_officer",
  "serviceman", "policeman", "lawyer", "clergyman", "child", "woman", "relative", "criminal", "expert", "intellectual",
  "inhabitant", "communicator", "fighter", "guard", "businessman", "group", "organization", "military_unit",
  "government", "institution", "company", "social_group", "gathering#2", "building", "house", "structure", "vehicle",
  "aircraft", "ship", "way#6", "weapon", "gun", "explosive", "ammunition", "device", "instrumentality", "facility",
  "place_of_business", "station", "location", "region", "time_period", "act#2", "attack", "killing#2", "crime",
  "event", "happening", "communication", "possession", "body_part", "natural_object", "substance", "cognition",
  "state#2", "document",
] as const;
