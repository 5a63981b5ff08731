/** Where formulas come from, by id. Page and volume numbers follow the publishers' records. */
export const sources = {
  project: "Project reference: network-strength scoring (our own construct)",
  agresti1978:
    "Agresti & Agresti (1978), Statistical analysis of qualitative variation, Sociological Methodology 9",
  albert2000: "Albert, Jeong & Barabási (2000), Nature 406:378",
  blau1977: "Blau (1977), Inequality and Heterogeneity",
  borgatti1997:
    "Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20(1):35",
  burt1992:
    "Burt (1992), Structural Holes: redundancy pp. 51-54, constraint pp. 54-65, hierarchy pp. 70-71",
  everett2005: "Everett & Borgatti (2005), Ego network betweenness, Social Networks 27:31",
  gini1912: "Gini (1912), Variabilità e mutabilità",
  granovetter1973:
    "Granovetter (1973), The strength of weak ties, American Journal of Sociology 78:1360",
  halgin2012:
    "Halgin & Borgatti (2012), An introduction to personal network analysis and tie churn statistics using E-NET, Connections 32:37",
  herfindahl1950: "Herfindahl (1950), Concentration in the steel industry; Hirschman (1945)",
  hopcroft1973: "Hopcroft & Tarjan (1973), Communications of the ACM 16:372",
  jacobson1991:
    "Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59:12; Christensen & Mendoza (1986), Behavior Therapy 17:305",
  kahn1980:
    "Kahn & Antonucci (1980), Convoys over the life course; Antonucci, Ajrouch & Birditt (2014), Gerontologist 54:82",
  krackhardt1988: "Krackhardt & Stern (1988), Social Psychology Quarterly 51:123",
  krenz2019: "Krenz (2019), the R package egor",
  marsden1984:
    "Marsden & Campbell (1984), Measuring tie strength, Social Forces 63:482; (2012) Social Forces 91:17",
  oecd2008: "OECD/JRC (2008), Handbook on Constructing Composite Indicators",
  perry2018: "Perry, Pescosolido & Borgatti (2018), Egocentric Network Analysis",
  schneider2011:
    "Schneider et al. (2011), Mitigation of malicious attacks on networks, PNAS 108:3838",
  seidman1983: "Seidman (1983), Network structure and minimum degree, Social Networks 5:269",
  shannon1948:
    "Shannon (1948), A mathematical theory of communication, Bell System Technical Journal 27",
  tracy1990: "Tracy & Whittaker (1990), The social network map, Families in Society 71:461",
  wasserman1994: "Wasserman & Faust (1994), Social Network Analysis",
  wellman1990:
    "Wellman & Wortley (1990), Different strokes from different folks, American Journal of Sociology 96:558",
} as const;

/** The id of a source. */
export type SourceId = keyof typeof sources;
