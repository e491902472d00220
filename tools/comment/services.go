package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// perPage is the most comments of one answer, and mostPages of these are read.
const (
	perPage   = 100
	mostPages = 100
)

// api is an API that speaks JSON.
type api struct {
	root          string
	header, token string
	client        *http.Client
}

// refused is an answer that is no success.
type refused struct {
	method string
	status int
}

func (e refused) Error() string {
	text := fmt.Sprintf("%s was answered with %d %s", e.method, e.status, http.StatusText(e.status))
	if e.status == http.StatusUnauthorized || e.status == http.StatusForbidden || e.status == http.StatusNotFound {
		text += ": the token may not comment here, as that of a fork may not; GitHub's needs the permission pull-requests: write, GitLab's the scope api"
	}
	return text
}

// newAPI returns an API whose token goes to its address alone: redirects are not followed.
func newAPI(root, header, token string) api {
	return api{strings.TrimSuffix(root, "/"), header, token, &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// call sends a request, and decodes the answer into to, unless that is nil.
func (a api) call(ctx context.Context, method, path string, send, to any) error {
	var body io.Reader
	if send != nil {
		data, err := json.Marshal(send)
		if err != nil {
			return err
		}
		body = bytes.NewReader(data)
	}
	r, err := http.NewRequestWithContext(ctx, method, a.root+path, body)
	if err != nil {
		return errors.New("the address of the API is none")
	}
	r.Header.Set(a.header, a.token)
	r.Header.Set("Accept", "application/json")
	r.Header.Set("User-Agent", "assay")
	if send != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	answer, err := a.client.Do(r)
	if err != nil {
		return fmt.Errorf("%s failed: %w", method, errors.Unwrap(err)) // without the address
	}
	defer answer.Body.Close()
	if answer.StatusCode < 200 || answer.StatusCode > 299 {
		return refused{method, answer.StatusCode}
	}
	if to == nil {
		return nil
	}
	if err := json.NewDecoder(io.LimitReader(answer.Body, 64<<20)).Decode(to); err != nil {
		return fmt.Errorf("the answer to %s is not what was expected", method)
	}
	return nil
}

// serviceOf returns the service whose job this is.
func serviceOf(env func(string) string) (service, error) {
	switch {
	case env("GITHUB_ACTIONS") == "true":
		return newGitHub(env)
	case env("GITLAB_CI") == "true":
		return newGitLab(env)
	}
	return nil, errors.New("this is no job of GitHub or GitLab")
}

type github struct {
	api
	repository string
	number     int64
}

func newGitHub(env func(string) string) (service, error) {
	var event struct {
		PullRequest struct {
			Number int64 `json:"number"`
		} `json:"pull_request"`
	}
	data, err := os.ReadFile(env("GITHUB_EVENT_PATH"))
	if err != nil || json.Unmarshal(data, &event) != nil || event.PullRequest.Number <= 0 {
		return nil, errors.New("the event is of no pull request")
	}
	if env("GITHUB_TOKEN") == "" {
		return nil, errors.New("there is no token; set github-token")
	}
	return github{newAPI(env("GITHUB_API_URL"), "Authorization", "Bearer "+env("GITHUB_TOKEN")), env("GITHUB_REPOSITORY"), event.PullRequest.Number}, nil
}

// author returns the login whose comments are updated. The token of a job belongs to no
// user, and comments as this bot.
func (g github) author(ctx context.Context) (string, error) {
	var user struct {
		Login string `json:"login"`
	}
	err := g.call(ctx, http.MethodGet, "/user", nil, &user)
	if refusal := (refused{}); errors.As(err, &refusal) && refusal.status < http.StatusInternalServerError && refusal.status != http.StatusTooManyRequests {
		return "github-actions[bot]", nil
	}
	return user.Login, err
}

func (g github) notes(ctx context.Context, yield func(note) bool) error {
	author, err := g.author(ctx)
	if err != nil {
		return err
	}
	for page := 1; page <= mostPages; page++ {
		var list []struct {
			ID   int64  `json:"id"`
			Body string `json:"body"`
			User struct {
				Login string `json:"login"`
			} `json:"user"`
		}
		if err := g.call(ctx, http.MethodGet, fmt.Sprintf("/repos/%s/issues/%d/comments?per_page=%d&page=%d", g.repository, g.number, perPage, page), nil, &list); err != nil {
			return err
		}
		for _, c := range list {
			if !yield(note{c.ID, c.Body, c.User.Login == author}) {
				return nil
			}
		}
		if len(list) < perPage {
			return nil
		}
	}
	return nil
}

type body struct {
	Body string `json:"body"`
}

func (g github) create(ctx context.Context, text string) error {
	return g.call(ctx, http.MethodPost, fmt.Sprintf("/repos/%s/issues/%d/comments", g.repository, g.number), body{text}, nil)
}

func (g github) update(ctx context.Context, id int64, text string) error {
	return g.call(ctx, http.MethodPatch, fmt.Sprintf("/repos/%s/issues/comments/%d", g.repository, id), body{text}, nil)
}

type gitlab struct {
	api
	path string // of the notes
}

func newGitLab(env func(string) string) (service, error) {
	switch {
	case env("CI_MERGE_REQUEST_IID") == "":
		return nil, errors.New("the pipeline is of no merge request")
	case env("ASSAY_GITLAB_TOKEN") == "":
		return nil, errors.New("there is no token; set the variable ASSAY_GITLAB_TOKEN to one with the scope api")
	}
	path := fmt.Sprintf("/projects/%s/merge_requests/%s/notes", url.PathEscape(env("CI_PROJECT_ID")), url.PathEscape(env("CI_MERGE_REQUEST_IID")))
	return gitlab{newAPI(env("CI_API_V4_URL"), "PRIVATE-TOKEN", env("ASSAY_GITLAB_TOKEN")), path}, nil
}

func (g gitlab) notes(ctx context.Context, yield func(note) bool) error {
	var me struct {
		ID int64 `json:"id"`
	}
	if err := g.call(ctx, http.MethodGet, "/user", nil, &me); err != nil {
		return err
	}
	for page := 1; page <= mostPages; page++ {
		var list []struct {
			ID     int64  `json:"id"`
			Body   string `json:"body"`
			System bool   `json:"system"`
			Author struct {
				ID int64 `json:"id"`
			} `json:"author"`
		}
		if err := g.call(ctx, http.MethodGet, fmt.Sprintf("%s?per_page=%d&page=%d", g.path, perPage, page), nil, &list); err != nil {
			return err
		}
		for _, c := range list {
			if !yield(note{c.ID, c.Body, c.Author.ID == me.ID && !c.System}) {
				return nil
			}
		}
		if len(list) < perPage {
			return nil
		}
	}
	return nil
}

func (g gitlab) create(ctx context.Context, text string) error {
	return g.call(ctx, http.MethodPost, g.path, body{text}, nil)
}

func (g gitlab) update(ctx context.Context, id int64, text string) error {
	return g.call(ctx, http.MethodPut, fmt.Sprintf("%s/%d", g.path, id), body{text}, nil)
}
