{{- /* SPDX-License-Identifier: Apache-2.0 */ -}}

{{- /* What both kinds of hosts have in common: JSON, a list of name, paths, service and port. The well-known addresses
       lead to the server as they are, as it knows best where its calendars are, and so does its service of time zones. */ -}}
{{- define "kalends.routes" -}}
{{- $ours := dict "service" (include "kalends.service" .) "port" (int .Values.service.port) -}}
{{- $routes := list (merge (dict "name" "well-known" "paths" (list "/.well-known/caldav" "/.well-known/carddav")) $ours) -}}
{{- $routes = append $routes (merge (dict "name" "time-zones" "paths" (list "/.well-known/timezone" "/tzdist")) $ours) -}}
{{- range (index .Values "appsuite-pro").istio.virtualServices.dav.extraRoutes -}}
{{- $target := $ours -}}
{{- if ne .destinationHost "core-mw-sync" -}}
{{- $host := contains "." .destinationHost | ternary .destinationHost (printf "%s-%s" $.Release.Name .destinationHost) -}}
{{- $target = dict "service" $host "port" (int (.destinationPort | default 80)) -}}
{{- end -}}
{{- $routes = append $routes (merge (dict "name" .name "paths" .matchPrefix) $target) -}}
{{- end -}}
{{- toJson $routes -}}
{{- end -}}

{{- /* The rules of a virtual service for them. A prefix of Istio ends anywhere, /dav in /davenport, too. */ -}}
{{- define "kalends.istio.routes" -}}
{{- range include "kalends.routes" . | fromJsonArray }}
- name: {{ .name }}
  match:
    {{- range .paths }}
    - uri:
        exact: {{ . | quote }}
    - uri:
        prefix: {{ printf "%s/" . | quote }}
    {{- end }}
  {{- include "kalends.istio.destination" . | nindent 2 }}
{{- end }}
{{- end -}}

{{- /* The server's own 503 says when to come again; the proxy shall not ask on behalf of the client. */ -}}
{{- define "kalends.istio.destination" -}}
route:
  - destination:
      host: {{ .service }}
      port:
        number: {{ .port }}
retries:
  attempts: 0
{{- end -}}

{{- /* The paths of an Ingress for them. */ -}}
{{- define "kalends.ingress.paths" -}}
{{- range include "kalends.routes" . | fromJsonArray }}
{{- $route := . }}
{{- range .paths }}
- path: {{ . | quote }}
  pathType: Prefix
  {{- include "kalends.ingress.backend" $route | nindent 2 }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "kalends.ingress.backend" -}}
backend:
  service:
    name: {{ .service }}
    port:
      number: {{ .port }}
{{- end -}}

{{- /* The class of an Ingress, and the certificate of its hosts. */ -}}
{{- define "kalends.ingress.edge" -}}
{{- with .ingress.className }}
ingressClassName: {{ . }}
{{- end }}
{{- if .ingress.tlsSecretName }}
tls:
  - secretName: {{ .ingress.tlsSecretName }}
    hosts:
      {{- toYaml .hosts | nindent 6 }}
{{- end }}
{{- end -}}
