package office

import (
	"strings"

	"entente/internal/extract/phrase"
)

// Class says what kind of office a title names.
type Class uint8

// The classes of offices.
const (
	Ruler       Class = iota + 1 // head of state or government: leads the country it belongs to
	Head                         // leads the body it belongs to: director, chief, chair
	Minister                     // member of a government
	Envoy                        // ambassador, envoy, representative
	Spokes                       // spokesperson
	Commander                    // military command
	Rank                         // military rank: no office, but it tells whom somebody serves
	Lawmaker                     // member of a parliament
	Aide                         // adviser, counsel, staff
	Member                       // member of a body: no office, but a fact
	Diplomat                     // "top diplomat": speaks of a foreign minister
	Counterpart                  // the same office as somebody's, elsewhere
)

// base is the noun of a title: its words as written (hyphens are left out), and the word that stands for it in ids.
type base struct {
	words []string
	key   string
	class Class
	sex   string
	// plural titles speak of several holders: "presidents X and Y".
	plural bool
	// singular is the form for one holder of a plural noun.
	singular string
}

// englishBases has a line for each noun: written form(s), "=", word in ids, class; "+" before a form makes its plural too.
const englishBases = `
+prime minister|+premier = prime-minister Ruler
+president = president Ruler
chief minister|chief ministers|first minister = chief-minister Ruler
+chancellor = chancellor Ruler
king = king Ruler m
queen = queen Ruler f
emir|amir = emir Ruler m
sultan = sultan Ruler m
pope|pontiff = pope Ruler m
emperor = emperor Ruler m
supreme leader = supreme-leader Ruler
taoiseach = taoiseach Ruler
head of state|heads of state = head-of-state Ruler
head of government|heads of government = head-of-government Ruler
empress|tsarina = empress Ruler f
tsar|czar|kaiser = emperor Ruler m
regent|prince regent = regent Ruler
viceroy = viceroy Ruler m
+dictator = ruler Ruler
crown prince = crown-prince Minister m
crown princess = crown-princess Minister f
grand duke|archduke = grand-duke Minister m
grand duchess|archduchess = grand-duchess Minister f
queen mother|queen consort = queen-mother Minister f
prince = prince Minister m
princess = princess Minister f
minister delegate|ministers delegate = minister-delegate Minister
+minister = minister Minister
+undersecretary|+under secretary|under-secretary = undersecretary Minister
under secretary general|under-secretary general = under-secretary-general Aide
assistant secretary general = assistant-secretary-general Aide
+convener|+convenor = convener Head
state councilor|state councillor = state-councillor Minister
+secretary = secretary Minister
president general = president-general Head
executive secretary|executive secretaries = executive-secretary Head
secretary general|secretaries general|secretary generals = secretary-general Head
director general|directors general|dg = director-general Head
attorney general = attorney-general Minister
solicitor general = solicitor-general Minister
governor general = governor-general Minister
commissioner general = commissioner-general Head
accountant general = accountant-general Head
registrar general = registrar-general Head
advocate general = advocate-general Aide
adjutant general|quartermaster general|judge advocate general = adjutant-general Commander
postmaster general|paymaster general = postmaster-general Head
+treasurer = treasurer Minister
+comptroller = comptroller Head
+commandant = commander Commander
chief of defence forces|chief of defense forces|chief of the defence forces|chief of the defense forces|chief of defence force|chief of the defence force = chief-of-defence-forces Commander
general officer commanding|goc|air officer commanding|flag officer commanding|flag officer in command = officer-commanding Commander
chief of staff|chiefs of staff = chief-of-staff Commander
chairman joint chiefs of staff committee|chairman of the joint chiefs of staff committee|chairman of joint chiefs of staff committee|chairman of the joint chiefs of staff|chairman of the joint chiefs|chairman of joint chiefs of staff = chairman-of-the-joint-chiefs Commander
chief of general staff|chief of the general staff|chiefs of general staff = chief-of-general-staff Commander
chief of army staff|chief of the army staff|chief of naval staff|chief of the naval staff|chief of air staff|chief of the air staff = chief-of-staff Commander
commanding general|commanding officer = commander Commander
supreme allied commander europe|supreme allied commander transformation|supreme allied commander for transformation|supreme allied commander = supreme-allied-commander Commander
commander in chief = commander-in-chief Commander
chief of defence staff|chief of defense staff = chief-of-defence-staff Commander
chief executive officer|chief executive|ceo|ceos = chief-executive Head
chief financial officer|cfo|chief operating officer|coo|chief technology officer|cto|chief information officer|cio|chief marketing officer|cmo = chief-officer Aide
chief justice = chief-justice Head
chairman in office|chairwoman in office|chairperson in office|chair in office = chair-in-office Head
head of public service|head of the public service|head of civil service|head of the civil service = head-of-public-service Head
+head of mission|+chief of mission|+head of delegation = head-of-mission Head
public protector|public defender = public-protector Head
judge president = judge-president Head
superintendent of police|dgp|dig = police-superintendent Head
inspector general|inspectors general|igp = inspector-general Head
force commander|force commanders = force-commander Commander
officer in charge|oc = officer-in-charge Head
+boss = head Head
sen gen = senior-general Rank
+chairman = chair Head m
+chairwoman = chair Head f
+chairperson|+chair = chair Head
+co chair|+co president = chair Head
co chairman|co chairmen = chair Head m
+director = director Head
+head = head Head
+chief = chief Head
leader of the opposition|leaders of the opposition|leader of opposition = opposition-leader Head
+leader|+co leader = leader Head
+coordinator|+co ordinator = coordinator Head
+administrator = administrator Head
+founder|+co founder|cofounder = founder Head
+commissioner = commissioner Head
+governor|gov.|govs. = governor Head
+mayor|+lord mayor|+burgomaster = mayor Head
+speaker = speaker Head
+rector = rector Head
+ruler = ruler Ruler
+strongman = ruler Ruler m
ambassador extraordinary and plenipotentiary|ambassador at large = ambassador Envoy
+ambassador|amb.|amb = ambassador Envoy
+envoy = envoy Envoy
+representative = representative Envoy
high commissioner = high-commissioner Envoy
charge d affaires|chargé d affaires|charge d'affaires|chargé d'affaires|charge d’affaires|chargé d’affaires|charge d’ affaires|chargé d’ affaires|charge d' affaires|chargé d' affaires|charge d ’ affaires|chargé d ’ affaires|chargé = charge-d-affaires Envoy
+consul|consul general = consul Envoy
+emissary = envoy Envoy
+negotiator = negotiator Envoy
+mediator|+facilitator|+interlocutor = mediator Envoy
+permanent delegate|+delegate general = delegate Envoy
+permanent observer = permanent-observer Envoy
+rapporteur = rapporteur Envoy
nuncio = nuncio Envoy
+spokesman = spokesperson Spokes m
+spokeswoman = spokesperson Spokes f
+spokesperson|spokespeople = spokesperson Spokes
+general|gen.|gen = general Rank
+admiral|adm.|adm = admiral Rank
+colonel|col.|col = colonel Rank
+commander = commander Commander
+lieutenant|lt. = lieutenant Rank
+brigadier|brig. = brigadier Rank
+major|maj. = major Rank
+captain|capt. = captain Rank
+marshal = marshal Commander
+senator|sen.|sens. = senator Lawmaker
+deputy = lawmaker Lawmaker
+congressman|congressmen = representative-in-congress Lawmaker m
+congresswoman|congresswomen = representative-in-congress Lawmaker f
rep.|reps. = representative-in-congress Lawmaker
+lawmaker|+legislator|+parliamentarian|+backbencher|+frontbencher|+assemblymember|+councilmember|+alderman = lawmaker Lawmaker
+ranking member = ranking-member Lawmaker
+whip = whip Lawmaker
+mep|+mla|+mk|+mna|+mlc|+msp|+councilman|+councilwoman|+assemblyman|+assemblywoman = lawmaker Lawmaker
+mp|+member of parliament = member-of-parliament Lawmaker
+adviser|+advisor = adviser Aide
+counselor|+counsellor|+councillor|+councilor = counsellor Aide
+prosecutor|+district attorney|+state attorney|+county attorney = prosecutor Aide
+associate justice = judge Aide
+magistrate = magistrate Aide
+judge|justice = judge Aide
+inspector = inspector Aide
+ombudsman = ombudsman Aide
aide de camp|aides de camp = aide-de-camp Aide
+aide|+special assistant = aide Aide
chief observer|chief election observer = chief-observer Head
+sheriff = sheriff Aide
+archbishop|+bishop|+cardinal|+patriarch = bishop Aide
first lady = first-lady Aide f
first gentleman|second gentleman = first-gentleman Aide m
second lady = second-lady Aide f
chair professor|+professor = professor Aide
+lecturer = lecturer Aide
+research fellow|+researcher fellow|+senior fellow|+visiting fellow|+honorary fellow|+associate fellow|+resident fellow|+nonresident fellow|+policy fellow|+distinguished fellow|+postdoctoral fellow|+adjunct fellow = fellow Aide
+visiting scholar|+resident scholar|+nonresident scholar|+senior scholar|+scholar = fellow Aide
+research associate|+research scientist|+scientist|+historian|+political scientist|+sociologist|+anthropologist|+epidemiologist|+virologist|+meteorologist|+geologist = analyst Aide
+analyst|+researcher|+economist|+strategist|+specialist|+expert|+investigator|+consultant = analyst Aide
+journalist|+reporter|+correspondent|+columnist|+newsman|+newscaster|+photojournalist = journalist Aide
+warden|+prefect = warden Head
+curator|head coach|+coach|+co owner = manager Aide
+editor in chief|+chief editor|+managing editor|+executive editor|+editor|+publisher = editor Aide
+manager|+supervisor = manager Aide
+general manager|+managing partner = general-manager Head
+campaigner = campaigner Aide
+general counsel|+legal counsel|+chief counsel|+counsel = counsel Aide
+officer = officer Aide
dean = dean Head
vice chancellor = vice-chancellor Head
pro chancellor = pro-chancellor Head
pro vice chancellor|deputy vice chancellor = deputy-vice-chancellor Head
+provost = provost Head
+registrar = registrar Head
headmaster|headmistress|headteacher|head teacher|school principal = headteacher Head
chief imam|grand imam = chief-imam Head m
grand mufti = mufti Head m
chief rabbi = chief-rabbi Head m
head priest|high priest|chief priest = head-priest Head
paramount chief = paramount-chief Head
+commodore|+sergeant|sgt.|cdr.|cmdr. = commodore Rank
wing commander|group captain|squadron leader = wing-commander Rank
air chief marshal|air vice marshal|air marshal|field marshal = air-marshal Rank
chief superintendent|senior superintendent|detective superintendent|+superintendent|+constable = superintendent Rank
chief inspector|detective inspector = inspector Rank
chief constable = chief-constable Head
auditor general|comptroller general|surgeon general = auditor-general Head
+attaché|+attache = attache Envoy
+member = member Member
+counterpart|+peer|opposite number = counterpart Counterpart
+colleague = colleague Counterpart
predecessor = predecessor Counterpart
successor = successor Counterpart
+diplomat = diplomat Diplomat
fm|eam = foreign-minister Minister
dpm = deputy-prime-minister Minister
coas = chief-of-staff Commander
cds = chief-of-defence-staff Commander
srsg = special-representative Envoy
pm = prime-minister Ruler
`

const spanishBases = `
+primer ministro = prime-minister Ruler m
+primera ministra = prime-minister Ruler f
+presidente|copresidente = president Ruler m
+presidenta|copresidenta = president Ruler f
premier = prime-minister Ruler
primer mandatario = president Ruler m
primera mandataria = president Ruler f
+mandatario = president Ruler m
+mandataria = president Ruler f
rey|monarca = king Ruler m
sultán = sultan Ruler m
ayatolá = ayatollah Aide m
líder supremo|guía supremo = supreme-leader Ruler m
viceprimer ministro|vice primer ministro = deputy-prime-minister Minister m
viceprimera ministra|vice primera ministra = deputy-prime-minister Minister f
+vicecanciller = deputy-foreign-minister Minister
jefe de la diplomacia = foreign-minister Minister m
jefa de la diplomacia = foreign-minister Minister f
jefe negociador|negociador jefe = chief-negotiator Envoy m
jefa negociadora|negociadora jefe = chief-negotiator Envoy f
jefe de gabinete = chief-of-staff Aide m
jefa de gabinete = chief-of-staff Aide f
jefe de el estado mayor conjunto|jefe de el estado mayor general = chief-of-staff Commander m
comandante en jefe = commander-in-chief Commander
consejero de estado = state-councillor Minister m
defensor de el pueblo = ombudsman Aide m
defensora de el pueblo = ombudsman Aide f
procurador general = attorney-general Minister m
procuradora general = attorney-general Minister f
contralor general = comptroller-general Head m
contralora general = comptroller-general Head f
director ejecutivo = executive-director Head m
directora ejecutiva = executive-director Head f
director gerente = managing-director Head m
directora gerente = managing-director Head f
administrador = administrator Head m
administradora = administrator Head f
rector = rector Head m
rectora = rector Head f
fundador = founder Head m
fundadora = founder Head f
prefecto|intendente = governor Head m
primera dama = first-lady Aide f
arzobispo|obispo|cardenal|patriarca = bishop Aide m
nuncio = nuncio Envoy m
relator especial = special-rapporteur Envoy m
relatora especial = special-rapporteur Envoy f
cónsul general = consul Envoy
agregado = attache Envoy m
agregada = attache Envoy f
delegado = delegate Envoy m
delegada = delegate Envoy f
contraalmirante|vicealmirante = admiral Rank m
mariscal = marshal Commander m
sargento = sergeant Rank
brigadier = brigadier Rank
+congresista|+parlamentario = lawmaker Lawmaker
+parlamentaria = lawmaker Lawmaker f
eurodiputado = lawmaker Lawmaker m
eurodiputada = lawmaker Lawmaker f
asambleísta = lawmaker Lawmaker
concejal = councillor Lawmaker
magistrado = judge Aide m
magistrada = judge Aide f
procurador|inspector = inspector Aide m
reina = queen Ruler f
emir = emir Ruler m
papa = pope Ruler m
+jefe de estado = head-of-state Ruler m
+jefa de estado = head-of-state Ruler f
jefe de el estado = head-of-state Ruler m
+jefe de gobierno = head-of-government Ruler m
jefa de gobierno = head-of-government Ruler f
jefe de el gobierno|jefe de el ejecutivo = head-of-government Ruler m
jefe de el estado mayor|jefe de estado mayor = chief-of-staff Commander m
+canciller = foreign-minister Minister
príncipe heredero = crown-prince Minister m
príncipe = prince Minister m
princesa = princess Minister f
+ministro|+viceministro = minister Minister m
+ministra|+viceministra = minister Minister f
titular = minister Minister
+secretario = secretary Minister m
+secretaria = secretary Minister f
+secretario general = secretary-general Head m
secretaria general = secretary-general Head f
secretario de estado = secretary-of-state Minister m
secretaria de estado = secretary-of-state Minister f
subsecretario = undersecretary Minister m
subsecretaria = undersecretary Minister f
director general = director-general Head m
directora general = director-general Head f
director = director Head m
directora = director Head f
fiscal general = attorney-general Minister
fiscal = prosecutor Aide
jefe = head Head m
jefa = head Head f
líder = leader Head
dirigente = leader Head
+gobernador = governor Head m
+gobernadora = governor Head f
+alcalde = mayor Head m
alcaldesa = mayor Head f
comisario|comisionado = commissioner Head m
comisaria|comisionada = commissioner Head f
alto representante = high-representative Envoy m
alta representante = high-representative Envoy f
alto comisionado = high-commissioner Envoy m
alta comisionada = high-commissioner Envoy f
coordinador = coordinator Head m
coordinadora = coordinator Head f
+embajador = ambassador Envoy m
+embajadora = ambassador Envoy f
enviado = envoy Envoy m
enviada = envoy Envoy f
representante = representative Envoy
cónsul = consul Envoy
encargado de negocios = charge-d-affaires Envoy m
encargada de negocios = charge-d-affaires Envoy f
ministro de el poder popular = minister Minister m
ministra de el poder popular = minister Minister f
relator = rapporteur Envoy m
relatora = rapporteur Envoy f
negociador = negotiator Envoy m
negociadora = negotiator Envoy f
mediador = mediator Envoy m
mediadora = mediator Envoy f
portavoz = spokesperson Spokes
vocero = spokesperson Spokes m
vocera = spokesperson Spokes f
general = general Rank
almirante = admiral Rank
coronel = colonel Rank
comandante = commander Commander
teniente = lieutenant Rank
capitán = captain Rank
+senador = senator Lawmaker m
+senadora = senator Lawmaker f
+diputado = lawmaker Lawmaker m
+diputada = lawmaker Lawmaker f
+legislador = lawmaker Lawmaker m
+legisladora = lawmaker Lawmaker f
asesor|consejero = adviser Aide m
asesora|consejera = adviser Aide f
juez = judge Aide m
jueza = judge Aide f
miembro = member Member
+homólogo = counterpart Counterpart m
par = counterpart Counterpart
+homóloga = counterpart Counterpart f
predecesor|antecesor = predecessor Counterpart m
predecesora|antecesora = predecessor Counterpart f
sucesor = successor Counterpart m
sucesora = successor Counterpart f
`

// ranks go before or into a title and belong to it; each is kept in ids.
var ranks = set(`shadow founding presiding deputy additional country vice assistant associate first second special permanent chief senior principal high general executive
	managing lead honorary joint resident personal top crown supreme parliamentary presidential
	minority majority floor ruling alternate lieutenant major brigadier maj. lt. brig. gen. lt maj brig rear`)

// spanishRanks follow the noun, with the word that stands for them in ids.
var spanishRanks = table(`especial=special general adjunto=deputy adjunta=deputy permanente=permanent personal ejecutivo=executive ejecutiva=executive
	presidencial=presidential parlamentario=parliamentary parlamentaria=parliamentary supremo=supreme suprema=supreme militar=military nacional=national
	regional residente=resident segundo=second segunda=second primero=first primera=first tercera=third tercero=third opositor=opposition opositora=opposition`)

// status words tell when the office is held; they are no part of it.
var status = map[string]Status{
	"former": Former, "ex": Former, "late": Former, "then": Former, "outgoing": Current, "incoming": Elect, "acting": Acting,
	"interim": Acting, "caretaker": Acting, "transitional": Acting, "provisional": Acting, "current": Current, "new": Current,
	"newly": Current, "appointed": Current, "elected": Current, "visiting": Current, "incumbent": Current, "sitting": Current,
	"longtime": Current, "onetime": Former, "formerly": Former, "previous": Former, "next": Elect, "future": Elect, "ousted": Former, "deposed": Former,
	"exiled": Current, "long": Current, "serving": Current, "retired": Former, "disgraced": Former, "suspended": Current, "embattled": Current, "reelected": Current, "confirmed": Current,
	"entonces": Former, "exiliado": Current, "actual": Current, "máximo": Current, "máxima": Current, "nuevo": Current, "nueva": Current, "interino": Acting, "interina": Acting,
	"encargado": Acting, "encargada": Acting, "electo": Elect, "electa": Elect, "saliente": Current, "entrante": Elect, "antiguo": Former,
}

// portfolios are the words for what an office is about, with the word that stands for them in ids.
var portfolios = table(`enlargement fuel foreign external=foreign exteriores=foreign relaciones= relations= affairs= production productive domestic habitat tax knowledge corporate textiles railways road roads highway highways ports shipping maritime forests forestry wildlife land lands urban narcotics steel coal chemicals broadcasting sanitation blue  bureau wing ministry  administrative asuntos= matters= defence defense=defence
	defensa=defence interior interiores=interior internal=interior home homeland finance finances=finance finanzas=finance hacienda=finance treasury tesoro=treasury
	economy economic=economy economía=economy economics=economy energy energía=energy power electricity oil petroleum=oil petróleo=oil gas
	mining minería=mining mines mineral natural resources recursos health salud=health sanidad=health trade commerce comercio=trade commercial=trade industry industria=industry
	industries=industry investment inversión=investment agriculture agricultura=agriculture rural food fisheries fishing pesca=fisheries livestock education educación=education
	higher environment environmental=environment ambiente=environment medio climate change cambio climático=climate justice justicia=justice labour labor=labour trabajo=labour employment empleo=employment manpower
	culture cultural=culture cultura=culture heritage tourism turismo=tourism antiquities transport transportes=transport transporte=transport transportation=transport
	railways railway aviation civil infrastructure construction housing vivienda=housing works public information información=information media communications=communication communication
	comunicación=communication telecommunications telecommunication planning development desarrollo=development cooperation cooperación=cooperation integration security seguridad=security
	intelligence inteligencia=intelligence counterterrorism immigration inmigración=immigration migration migración=migration refugees displaced water agua=water irrigation science ciencia=science technology tecnología=technology
	innovation digital sports=sport sport deportes=sport deporte=sport youth juventud=youth religious religion religions social welfare bienestar=welfare women woman mujer=women gender children family
	families equality igualdad=equality european europe parliament parliamentary government military army navy naval air force forces police policía=police national nacional=national
	state estado=state federal regional provincial local municipal humanitarian human rights derechos humanos=human-rights press political peace paz=peace nuclear opposition
	party rebel separatist union cabinet budget revenue customs privatisation privatization supply relief disaster management reform reconstruction policy strategic strategy
	diplomacy diplomacia=diplomacy border borders territorial territories overseas commonwealth citizenship constitutional legal consumer small business enterprise labor justice
	veterans war wartime emergency emergencies coast guard fleet chiefs staff operations mission district city town staff weapons arms disarmament sanctions hostage hostages
	counter terrorism cybersecurity cyber space atomic research statistics central election electoral elections anti corruption
	gobierno=government ejecutivo=government negocios fuerzas armadas=armed-forces armed ejército=army marina=navy aérea=air terrestre presidencia=presidency prensa=press
	políticos=political política=policy internacional=international international multilateral bilateral minorities
	diplomatic unification reunification safety governance literacy skills tertiary vocational secondary primary aerospace ocean oceans sea marine hydrocarbons minerals
	quarrying artisan handicrafts solidarity cohesion inclusion diaspora expatriates returnees reconciliation dialogue devolution decentralization decentralisation
	procurement logistics pensions insurance banking competition protection standards meteorology hydrology islands hajj umrah endowments awqaf worship martyrs
	prisoners detainees elderly disability disabilities ageing nutrition population drugs pharmaceuticals sewerage epidemics internet ict telecoms posts postal
	film arts music archives museums language languages legislation prisons corrections correctional penitentiary judiciary judicial law integrity ethics
	transparency crime organized organised homicide traffic fire rescue missile missiles rocket drone infantry artillery armoured armored tank submarine squadron
	battalion brigade regiment garrison theatre theater ground operational agro research publication nationality nationalities
	ue=european europea=european unión= cortes=parliament faith freedom freedoms civil engagement consular verification compliance control democracy civilian educational peoples hemisphere stabilization stabilisation office operation task services service aid assistance global exterior=foreign`)

var set = phrase.Set

// table reads "word" and "word=replacement" items.
func table(items string) map[string]string {
	m := map[string]string{}
	for _, item := range strings.Fields(items) {
		word, to, ok := strings.Cut(item, "=")
		if !ok {
			to = word
		}
		m[word] = to
	}
	return m
}
