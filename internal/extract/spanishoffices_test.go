package extract

import (
	"testing"

	"entente/graph"
)

// TestSpanishOffices holds the offices that Spanish words tell.
func TestSpanishOffices(t *testing.T) {
	tests := []officeTest{
		{"countries in front of the names", "Los presidentes de Chile, Julio Baena, y de Togo, Omar Prado, hablaron en Lima.", []string{
			"Julio Baena | presidente | Chile", "Omar Prado | presidente | Togo",
		}},
		{"noun left out", "El presidente de Chile, Julio Baena, y el de Togo, Omar Prado, hablaron en Lima.", []string{
			"Julio Baena | presidente | Chile", "Omar Prado | presidente | Togo",
		}},
		{"nationalities", "El canciller chileno, Julio Baena, y el togolés, Omar Prado, hablaron en Lima.", []string{
			"Julio Baena | canciller | Chile", "Omar Prado | canciller | Togo",
		}},
		{"countries behind the names", "Los presidentes Julio Baena (Chile) y Omar Prado (Togo) hablaron en Lima.", []string{
			"Julio Baena | presidente | Chile", "Omar Prado | presidente | Togo",
		}},
		{"ministries", "Viajó con los ministros del Interior, Raúl Cano; Relaciones Exteriores, Eva Prats; y de Defensa, Luis Pardo.", []string{
			"Raúl Cano | ministro del Interior |", "Eva Prats | ministro de Relaciones Exteriores |", "Luis Pardo | ministro de Defensa |",
		}},
		{"country at once before the name", "El presidente de Chile Ramiro Ossa habló en Lima.", []string{"Ramiro Ossa | presidente | Chile"}},
		{"style of the state", "El presidente de la República de Costa Rica Ramiro Ossa habló en Lima.", []string{"Ramiro Ossa | presidente | Costa Rica"}},
		{"number of a king", "El rey Alonso XV recibió al papa Clemente XVI.", []string{"Alonso XV | rey |", "Clemente XVI | papa |"}},
		{"courtesy", "El arzobispo de Lima, monseñor Ramiro Ossa, pidió calma.", []string{"Ramiro Ossa | arzobispo | Lima"}},
		{"office like a town", "El Alto Comisionado de la ONU, Ramiro Ossa, pidió calma.", []string{"Ramiro Ossa | Alto Comisionado | United Nations"}},
		{"counterpart", "La presidenta Ana Rojas recibió a su par de Togo, Omar Prado.", []string{"Ana Rojas | presidenta |", "Omar Prado | presidente | Togo"}},
		{"counterpart of somebody unnamed", "El canciller de la nación antillana verá a su homólogo chileno, Ramiro Ossa.", []string{"Ramiro Ossa | canciller | Chile"}},
		{"counterpart without a country", "La ministra chilena de Asuntos Exteriores, Ana Rojas, hablará con su homóloga, Eva Prats.", []string{
			"Ana Rojas | ministra de Asuntos Exteriores | Chile", "Eva Prats | ministra de Asuntos Exteriores |",
		}},
		{"Europe in a portfolio", "El ministro de Exteriores, Unión Europea y Cooperación, Ramiro Ossa, habló.", []string{
			"Ramiro Ossa | ministro de Exteriores, Unión Europea y Cooperación |",
		}},
		{"people's power", "La ministra del Poder Popular para la Salud de Togo, Ana Rojas, habló.", []string{"Ana Rojas | ministra del Poder Popular para la Salud | Togo"}},
		{"state", "La gobernadora del estado Guerrero, Ana Rojas, habló.", []string{"Ana Rojas | gobernadora | Guerrero"}},
		{"two matters", "La secretaria de Estado de Cooperación y para África, Ana Rojas, habló.", []string{"Ana Rojas | secretaria de Estado de Cooperación y para África |"}},
		{"land told before", "El viceministro de Salud de la nación caribeña, Ramiro Ossa, habló.", []string{"Ramiro Ossa | viceministro de Salud |"}},
		{"counterpart of who acts for another", "La canciller encargada Ana Rojas verá a su homólogo togolés, Omar Prado.", []string{
			"Ana Rojas | canciller encargada |", "Omar Prado | canciller | Togo",
		}},
		{"charge d'affaires", "La encargada de negocios de Togo, Ana Rojas, habló.", []string{"Ana Rojas | encargada de negocios | Togo"}},
	}
	checkOffices(t, graph.Article{Language: "es"}, tests)
}
