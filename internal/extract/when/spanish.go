package when

import (
	"sync"
	"time"
)

var spanish = sync.OnceValue(func() *table {
	return indexed(&table{
		months: ranks("enero/ene febrero/feb marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/sept octubre/oct "+
			"noviembre/nov diciembre/dic", 1),
		weekdays: ranks("domingo lunes martes miercoles jueves viernes sabado", time.Sunday),
		units: map[string]unit{
			"dia": day, "dias": day, "semana": week, "semanas": week, "mes": month, "meses": month, "ano": year, "anos": year,
			"manana": day, "tarde": day, "noche": day, "madrugada": day, "mediodia": day, "jornada": day,
		},
		deictics: map[string]int{"hoy": 0, "ayer": -1, "anteayer": -2, "antier": -2, "anoche": -1, "manana": 1},
		numbers:  ranks("un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce", 1),
		shifts: map[string]int{
			"pasado": -1, "pasada": -1, "ultimo": -1, "ultima": -1, "este": 0, "esta": 0, "proximo": 1, "proxima": 1, "entrante": 1,
			"viene": 1, "siguiente": 1,
		},
		parts:    map[string]part{"principios": early, "comienzos": early, "inicios": early, "mediados": middle, "finales": late, "fines": late},
		agoHead:  set("hace"),
		ahead:    set("dentro en"),
		since:    set("desde"),
		yearPrep: set("en desde hasta durante de del antes despues ano entre a y"),
		dubious:  set("mayo marzo martes"),
		link:     set("de del"),
		rangeIn:  set("del de desde entre"),
		rangeTo:  set("al a hasta y - – —"),
		article:  set("el la los las"),
		plainDay: set("dia dias"),
		shiftPre: true,
		shiftSuf: true,
	})
})
