package link

// bodyNouns head the names of groups when written with a capital.
var bodyNouns = set(`ministry department office council commission committee assembly parliament senate congress party movement front army forces force
	guard guards police university school college institute bank fund agency organization organisation association federation union league court
	authority corporation company group foundation center centre board bureau service services academy embassy consulate airlines airways times
	post news tv radio journal tribune herald press alliance coalition brigade brigades battalion command secretariat society network
	chamber club subcommittee museum archives trust inc inc. corp corp. ltd ltd. ministries delegation navy taskforce legislature cabinet administration mission tribunal
	yuan sabha forum church corps regiment observatory laboratory laboratories cartel guild guilds troops holdings industries technologies pharmaceuticals motors enterprises dockyard shipyard confederation consortium directorate division precinct constabulary fleet militia resistance caucus nation
	ministerio consejo comisión comité asamblea parlamento senado congreso partido movimiento frente ejército fuerza fuerzas guardia policía universidad
	instituto banco fondo agencia organización asociación federación unión liga corte tribunal autoridad fundación centro junta servicio academia
	embajada consulado alianza coalición brigada comando secretaría sociedad red cámara fiscalía cancillería flota armada marina
	coordinadora confederación delegación presidencia observatorio cuerpo dirección defensoría procuraduría contraloría superintendencia
	subsecretaría viceministerio departamento oficina gabinete milicia brigadas batallón sindicato bloque programa
	misión conferencia patriarcado arzobispado episcopado concejo compañía grupo corporación`)

// placeNouns head the names of places when written with a capital, and some also without.
var placeNouns = map[string]bool{
	"province": true, "district": true, "region": true, "governorate": true, "airport": true, "port": true, "crossing": true, "island": false,
	"islands": false, "mountains": false, "valley": false, "strait": false, "sea": false, "gulf": false, "river": false, "lake": false,
	"peninsula": true, "palace": false, "square": false, "prison": true, "base": false, "desert": false, "hospital": false, "county": false,
	"bay": false, "canal": false, "bridge": false, "hotel": false, "oblast": true, "prefecture": true, "heights": false, "strip": false,
	"corridor": false, "road": false, "street": false, "avenue": false, "plain": false, "delta": false, "dam": false, "park": false,
	"hall": false, "airfield": true, "barracks": false, "camp": true, "forest": false, "mountain": false, "mount": false, "hills": false,
	"basin": false, "municipality": false, "falls": false, "reef": false, "archipelago": true, "ocean": false, "zone": false, "highway": false, "tower": false,
	"garrison": false, "fort": false, "station": false, "arena": false, "campus": false, "plaza": false, "residence": false, "quarter": true,
	"neighbourhood": true, "neighborhood": true, "suburb": true, "village": true, "borough": false, "territory": false, "territories": false, "coast": false,
	"sound": false, "channel": false, "lagoon": false, "isthmus": false, "plateau": false, "gate": false, "gardens": false, "villa": false, "castle": false, "cemetery": false, "mosque": false, "cathedral": false, "temple": false, "stadium": false, "pass": false, "complex": false, "chowk": false, "bazaar": false, "bazar": false, "maidan": false, "expressway": false, "railway": false, "motorway": false,
}

// leadingNouns stand before the name of a place: Lake X, Camp X.
var leadingNouns = set("lake mount camp fort port cape lago monte")
