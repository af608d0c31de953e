# Builds the program as one static binary, which runs as nobody in particular.
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /entente ./cmd/entente

# Alpine for its wget, by which the health of the endpoint is checked.
FROM alpine:3.22
RUN adduser -D -H -u 10001 entente && mkdir /data && chown entente /data
COPY --from=build /entente /usr/local/bin/entente
USER entente
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["entente"]
CMD ["serve"]
